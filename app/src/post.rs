//! Posting a form to one of our server functions, as the browser itself does without wasm. One function for all of
//! them, because a typed call each weighs more in every browser: docs/decisions/0012-cached-data.md.

use crate::error::AppError;

/// The answer's text.
///
/// # Errors
/// What the server function answered, or `Unreachable`.
#[cfg(feature = "hydrate")]
pub async fn post(url: &'static str, fields: Vec<(&'static str, String)>) -> Result<String, AppError> {
    use server_fn::request::browser::Request;

    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    let unreachable = |_| AppError::Unreachable;
    let request = Request::post(url)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept", "application/json")
        .body(fields.join("&"))
        .map_err(unreachable)?;
    let answer = request.send().await.map_err(unreachable)?;
    let text = answer.text().await.map_err(unreachable)?;
    if answer.ok() { Ok(text) } else { Err(serde_json::from_str(&text).unwrap_or(AppError::Unreachable)) }
}

/// Nothing is posted from here: forms come to the server.
///
/// # Errors
/// Always.
#[cfg(not(feature = "hydrate"))]
pub async fn post(_: &'static str, _: Vec<(&'static str, String)>) -> Result<String, AppError> {
    Err(AppError::Unreachable)
}

/// As a value in an address or a form.
#[must_use]
pub fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn whatever_is_typed_arrives_as_it_was() {
        assert_eq!(encoded("4 × 25 & 50% = \"ok\"?"), "4%20%C3%97%2025%20%26%2050%25%20%3D%20%22ok%22%3F");
    }
}
