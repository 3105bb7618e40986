use include_dir::{Dir, include_dir};

use super::{Document, DocumentError, Vectors, document::ASKED, parse};

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../docs/knowledge");

/// The documents that ship with the program, and their vectors.
///
/// # Errors
/// A document that cannot be read; a test keeps that from being shipped.
pub fn bundled() -> Result<(Vec<Document>, Vectors), DocumentError> {
    let mut documents = Vec::new();
    for file in FOLDER.files() {
        let path = file.path();
        let (Some(slug), Some("md")) =
            (path.file_stem().and_then(|stem| stem.to_str()), path.extension().and_then(|end| end.to_str()))
        else {
            continue;
        };
        let asked = FOLDER.get_file(format!("{ASKED}/{slug}.toml")).and_then(|file| file.contents_utf8());
        documents.push(parse(slug, file.contents_utf8().unwrap_or_default(), asked.unwrap_or_default())?);
    }
    let vectors =
        FOLDER.get_file(super::vectors::FILE_NAME).map(|file| Vectors::read(file.contents())).unwrap_or_default();
    Ok((documents, vectors))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_passage_has_a_source_and_a_vector() {
        let (documents, vectors) = bundled().unwrap();
        let sections: Vec<_> = documents.iter().flat_map(|document| &document.sections).collect();
        assert!(sections.len() >= 60, "{} passages", sections.len());
        for section in sections {
            assert!(!section.source.is_empty(), "{} has no source", section.id);
            for hash in section.asked.iter().map(|asked| &asked.content_hash).chain([&section.content_hash]) {
                assert!(vectors.get(hash).is_some(), "{} has no vector: cargo xtask vectors", section.id);
            }
        }
        let warnings: Vec<_> = documents.iter().flat_map(|document| &document.warnings).collect();
        assert!(warnings.is_empty(), "{warnings:?}");
    }
}
