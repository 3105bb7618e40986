use std::{fmt::Display, ops::RangeInclusive};

use crate::FieldError;

/// A form as it is read: everything that is wrong is noted, so that it can be said at once.
#[derive(Debug, Default)]
pub(super) struct Reading {
    errors: Vec<FieldError>,
}

impl Reading {
    /// Notes what is wrong with a field; the first word on it counts.
    pub fn refuse(&mut self, field: &'static str, sentence: impl Into<String>) {
        if !self.errors.iter().any(|error| error.field == field) {
            self.errors.push(FieldError::new(field, sentence));
        }
    }

    /// Nothing typed is `None`.
    pub fn optional<T, E: Display>(
        &mut self,
        field: &'static str,
        text: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        if text.trim().is_empty() {
            return None;
        }
        parse(text.trim()).map_err(|error| self.refuse(field, error.to_string())).ok()
    }

    /// Nothing typed is refused with `missing`.
    pub fn required<T, E: Display>(
        &mut self,
        field: &'static str,
        text: &str,
        missing: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        if text.trim().is_empty() {
            self.refuse(field, missing);
        }
        self.optional(field, text, parse)
    }

    /// One of a list; nothing chosen is `None`, and only somebody who is no browser sends anything else.
    pub fn chosen<T>(
        &mut self,
        field: &'static str,
        slug: &str,
        from_slug: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        self.optional(field, slug, |slug| from_slug(slug).ok_or("Choose one from the list."))
    }

    /// Several of a list.
    pub fn several<T>(
        &mut self,
        field: &'static str,
        slugs: &[String],
        from_slug: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let known: Vec<T> = slugs.iter().filter_map(|slug| from_slug(slug)).collect();
        if known.len() < slugs.len() {
            self.refuse(field, "Choose from the list.");
        }
        known
    }

    /// A short line of text; nothing typed is `None`.
    pub fn line(&mut self, field: &'static str, text: &str, longest: usize, sentence: &str) -> Option<String> {
        self.optional(field, text, |text| {
            let is_line = text.chars().count() <= longest && !text.chars().any(char::is_control);
            if is_line { Ok(text.to_owned()) } else { Err(sentence) }
        })
    }

    /// What was read, when nothing was wrong.
    pub fn end<T>(self, read: Option<T>) -> Result<T, Vec<FieldError>> {
        match read {
            Some(read) if self.errors.is_empty() => Ok(read),
            _ => Err(self.errors),
        }
    }
}

/// A whole number within a range.
pub(super) fn whole(text: &str, range: RangeInclusive<u16>, sentence: &'static str) -> Result<u16, &'static str> {
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| is_digits && range.contains(number)).ok_or(sentence)
}

/// Keeps a value inside a range, refuses it with a sentence otherwise.
pub(super) fn within<T: PartialOrd>(value: T, range: &RangeInclusive<T>, sentence: &str) -> Result<T, String> {
    if range.contains(&value) { Ok(value) } else { Err(sentence.to_owned()) }
}

/// A list as one field of a draft.
pub(super) fn joined(slugs: &[String]) -> String {
    slugs.join(",")
}
