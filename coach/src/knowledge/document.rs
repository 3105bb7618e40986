use std::collections::BTreeMap;

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

/// The embedder reads 256 tokens, about this many words; what comes after is not seen.
pub const WORDS_MAX: usize = 180;

/// The folder beside the documents of what athletes ask of them.
pub const ASKED: &str = "asked";

/// One Markdown file of the knowledge base.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file's name without its ending.
    pub slug: String,
    pub title: String,
    pub topic: String,
    /// SHA-256 of the file and of what is asked of it.
    pub content_hash: [u8; 32],
    pub sections: Vec<Section>,
    /// What an operator should look at; nothing here stops the file from being read.
    pub warnings: Vec<String>,
}

/// One heading of a document: a passage to be.
#[derive(Debug, Clone)]
pub struct Section {
    /// `document/heading`.
    pub id: String,
    pub heading: String,
    pub body: String,
    pub source: String,
    pub url: Option<String>,
    pub season: Option<String>,
    pub confidence: String,
    pub reviewed: jiff::civil::Date,
    /// Title, heading and body: what is embedded.
    pub embedded: String,
    /// SHA-256 of `embedded`.
    pub content_hash: [u8; 32],
    /// What athletes type that this passage answers.
    pub asked: Vec<Asked>,
    /// `embedded` and `asked`: the words it is found by.
    pub words: String,
}

/// One way to ask for a passage; it is embedded beside it.
#[derive(Debug, Clone)]
pub struct Asked {
    pub text: String,
    /// SHA-256 of `text`.
    pub content_hash: [u8; 32],
}

/// Why a file is no document.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum DocumentError {
    #[error("{file}: it must start with front matter in TOML between two lines of +++")]
    FrontMatterMissing { file: String },
    #[error("{file}: the front matter cannot be read: {reason}")]
    FrontMatter { file: String, reason: String },
    #[error("{file}: \"{heading}\" names the source {key}, which the front matter does not list")]
    UnknownSource { file: String, heading: String, key: String },
    #[error("{file}: \"{heading}\" says confidence {found}; it is high, medium or low")]
    Confidence { file: String, heading: String, found: String },
    #[error("{file}: two headings make the same id {id}")]
    SameId { file: String, id: String },
    #[error("asked/{file}: it cannot be read: {reason}")]
    Asked { file: String, reason: String },
    #[error("asked/{file}: there is no heading {heading}")]
    AskedUnknown { file: String, heading: String },
    #[error("{file}: there is no \"## heading\" with text under it")]
    Empty { file: String },
}

#[derive(Deserialize)]
struct FrontMatter {
    title: String,
    topic: String,
    confidence: String,
    season_from: Option<String>,
    season_to: Option<String>,
    reviewed: String,
    #[serde(default)]
    sources: Vec<Source>,
}

#[derive(Deserialize)]
struct Source {
    key: String,
    title: String,
    site: Option<String>,
    url: Option<String>,
    year: Option<i32>,
}

/// Reads one file. `slug` is its name without the ending; `asked` is the TOML file of the same name in the folder
/// `asked`, where each heading's slug has a list of questions, or nothing.
///
/// # Errors
/// The first thing that keeps the file from being used; see [`DocumentError`].
pub fn parse(slug: &str, text: &str, asked: &str) -> Result<Document, DocumentError> {
    let file = || format!("{slug}.md");
    let mut questions = read_asked(slug, asked)?;
    let (front, body) = text
        .strip_prefix("+++")
        .and_then(|rest| rest.split_once("\n+++"))
        .ok_or_else(|| DocumentError::FrontMatterMissing { file: file() })?;
    let front: FrontMatter = toml::from_str(front)
        .map_err(|error| DocumentError::FrontMatter { file: file(), reason: error.to_string() })?;
    let reviewed: jiff::civil::Date = front.reviewed.parse().map_err(|_| DocumentError::FrontMatter {
        file: file(),
        reason: format!("reviewed is {:?}, it must be a date like 2026-11-23", front.reviewed),
    })?;

    let mut document = Document {
        slug: slug.to_owned(),
        title: front.title.clone(),
        topic: front.topic.clone(),
        content_hash: Sha256::new().chain_update(text).chain_update([0]).chain_update(asked).finalize().into(),
        sections: Vec::new(),
        warnings: Vec::new(),
    };
    if front.sources.is_empty() {
        document.warnings.push(format!("{}: no source is listed", file()));
    }
    for part in body.split("\n## ").skip(1) {
        let mut section = section(slug, &front, reviewed, part)?;
        if document.sections.iter().any(|known| known.id == section.id) {
            return Err(DocumentError::SameId { file: file(), id: section.id });
        }
        let words = section.embedded.split_whitespace().count();
        if words > WORDS_MAX + 20 {
            document.warnings.push(format!("{}: {words} words; the embedder reads about {WORDS_MAX}", section.id));
        }
        section.asked = questions.remove(&slugified(&section.heading)).unwrap_or_default();
        for asked in &section.asked {
            section.words.push('\n');
            section.words.push_str(&asked.text);
        }
        document.sections.push(section);
    }
    if let Some(heading) = questions.into_keys().next() {
        return Err(DocumentError::AskedUnknown { file: format!("{slug}.toml"), heading });
    }
    if document.sections.is_empty() {
        return Err(DocumentError::Empty { file: file() });
    }
    Ok(document)
}

fn section(slug: &str, front: &FrontMatter, reviewed: jiff::civil::Date, part: &str) -> Result<Section, DocumentError> {
    let file = || format!("{slug}.md");
    let (heading, rest) = part.split_once('\n').unwrap_or((part, ""));
    let heading = heading.trim().to_owned();
    let (settings, body) = own_settings(rest);
    let confidence = settings.get("confidence").cloned().unwrap_or_else(|| front.confidence.clone());
    if !matches!(confidence.as_str(), "high" | "medium" | "low") {
        return Err(DocumentError::Confidence { file: file(), heading, found: confidence });
    }
    let mut sources = Vec::new();
    for key in settings.get("sources").map(String::as_str).unwrap_or_default().split(',').map(str::trim) {
        if key.is_empty() {
            continue;
        }
        let source = front.sources.iter().find(|source| source.key == key).ok_or_else(|| {
            DocumentError::UnknownSource { file: file(), heading: heading.clone(), key: key.to_owned() }
        })?;
        sources.push(source);
    }
    if sources.is_empty() {
        sources.extend(front.sources.first());
    }
    let body = body.trim().to_owned();
    let embedded = format!("{} › {heading}\n{body}", front.title);
    Ok(Section {
        id: format!("{slug}/{}", slugified(&heading)),
        source: sources.iter().map(|source| source.shown()).collect::<Vec<_>>().join("; "),
        url: sources.iter().find_map(|source| source.url.clone()),
        season: settings.get("season").cloned().or_else(|| front.season()),
        confidence,
        reviewed,
        content_hash: Sha256::digest(embedded.as_bytes()).into(),
        words: embedded.clone(),
        embedded,
        heading,
        body,
        asked: Vec::new(),
    })
}

fn read_asked(slug: &str, asked: &str) -> Result<BTreeMap<String, Vec<Asked>>, DocumentError> {
    let questions: BTreeMap<String, Vec<String>> = toml::from_str(asked)
        .map_err(|error| DocumentError::Asked { file: format!("{slug}.toml"), reason: error.to_string() })?;
    let asked = |text: String| Asked { content_hash: Sha256::digest(text.as_bytes()).into(), text };
    Ok(questions.into_iter().map(|(heading, texts)| (heading, texts.into_iter().map(asked).collect())).collect())
}

/// `<!-- sources: A, B; confidence: high; season: 25/26 -->` right under a heading.
fn own_settings(text: &str) -> (BTreeMap<String, String>, &str) {
    let trimmed = text.trim_start();
    let Some((comment, body)) = trimmed.strip_prefix("<!--").and_then(|rest| rest.split_once("-->")) else {
        return (BTreeMap::new(), text);
    };
    let settings = comment
        .split(';')
        .filter_map(|pair| pair.split_once(':'))
        .map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    (settings, body)
}

/// Lower case, everything else a single hyphen.
#[must_use]
pub fn slugified(heading: &str) -> String {
    let mut slug = String::with_capacity(heading.len());
    for letter in heading.chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

impl Source {
    fn shown(&self) -> String {
        let mut shown = self.title.clone();
        if let Some(site) = &self.site {
            shown.push_str(", ");
            shown.push_str(site);
        }
        if let Some(year) = self.year
            && !shown.contains(&year.to_string())
        {
            shown.push_str(&format!(", {year}"));
        }
        shown
    }
}

impl FrontMatter {
    fn season(&self) -> Option<String> {
        match (&self.season_from, &self.season_to) {
            (Some(from), Some(to)) if from != to => Some(format!("{from}–{to}")),
            (Some(season), _) | (None, Some(season)) => Some(season.clone()),
            (None, None) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "+++\ntitle = \"Sled push\"\ntopic = \"station\"\nconfidence = \"high\"\nreviewed = \"2026-11-23\"\n\
        [[sources]]\nkey = \"A\"\ntitle = \"Rulebook\"\nsite = \"hyrox.com\"\nyear = 2025\n\
        [[sources]]\nkey = \"B\"\ntitle = \"Coaches\"\n+++\n# Sled push\n\n## Body angle\n\
        <!-- sources: B; confidence: low; season: 25/26 -->\nLean in.\n\n## The load, by division!\nPush it.\n";

    #[test]
    fn each_heading_is_a_passage_with_its_own_source_and_confidence() {
        let document = parse("sled-push", FILE, "").unwrap();
        let [angle, load] = document.sections.as_slice() else { panic!("two passages") };
        assert_eq!(
            (angle.id.as_str(), angle.source.as_str(), angle.confidence.as_str()),
            ("sled-push/body-angle", "Coaches", "low")
        );
        assert_eq!(angle.season.as_deref(), Some("25/26"));
        assert_eq!(angle.body, "Lean in.");
        assert_eq!(
            (load.id.as_str(), load.source.as_str()),
            ("sled-push/the-load-by-division", "Rulebook, hyrox.com, 2025")
        );
        assert_eq!(load.embedded, "Sled push › The load, by division!\nPush it.");
    }

    #[test]
    fn a_passage_keeps_its_id_and_hash_when_another_changes() {
        let before = parse("sled-push", FILE, "").unwrap();
        let after = parse("sled-push", &FILE.replace("Lean in.", "Lean in further."), "").unwrap();
        assert_eq!(before.sections[1].content_hash, after.sections[1].content_hash);
        assert_ne!(before.sections[0].content_hash, after.sections[0].content_hash);
    }

    #[test]
    fn what_is_asked_belongs_to_its_heading() {
        let asked = "body-angle = [\"how low do i go\"]\n";
        let document = parse("sled-push", FILE, asked).unwrap();
        assert_eq!(document.sections[0].asked[0].text, "how low do i go");
        assert!(document.sections[1].asked.is_empty());
        assert_ne!(document.content_hash, parse("sled-push", FILE, "").unwrap().content_hash);
        for (asked, says) in [("body-angel = [\"a\"]", "no heading body-angel"), ("body-angle = 3", "cannot be read")] {
            let error = parse("sled-push", FILE, asked).unwrap_err().to_string();
            assert!(error.starts_with("asked/sled-push.toml") && error.contains(says), "{error}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_file_is_said_with_its_name() {
        for (text, says) in [
            ("# No front matter", "front matter"),
            ("+++\ntitle = 1\n+++\n", "cannot be read"),
            (&FILE.replace("sources: B", "sources: C"), "names the source C"),
            (&FILE.replace("confidence: low", "confidence: sure"), "says confidence sure"),
            (&FILE.replace("The load, by division!", "Body angle"), "same id"),
            (FILE.split("## Body").next().unwrap(), "no \"## heading\""),
        ] {
            let error = parse("sled-push", text, "").unwrap_err().to_string();
            assert!(error.starts_with("sled-push.md") && error.contains(says), "{error}");
        }
    }
}
