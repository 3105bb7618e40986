//! What an installer said on its way out: the kind of failure, and the line worth repeating.

/// Signs that the index was not reached, in pip's and uv's words.
const NO_NETWORK: [&str; 13] = [
    "NewConnectionError",
    "connection broken",
    "ConnectionError",
    "ConnectTimeout",
    "ReadTimeout",
    "ProxyError",
    "SSLError",
    "timed out",
    "name resolution",
    "dns error",
    "error sending request",
    "Connection reset",
    "IncompleteRead",
];

/// What kind of failure it is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// There is no such installer after all.
    NoInstaller,
    NoNetwork(String),
    DiskFull,
    Other(String),
}

/// Sorts a failed installer's last words.
pub(super) fn sort(said: &str) -> Failure {
    if said.contains("No module named pip") || said.contains("command not found") {
        return Failure::NoInstaller;
    }
    if said.contains("No space left on device") {
        return Failure::DiskFull;
    }
    let sign = |line: &&str| NO_NETWORK.iter().any(|sign| line.contains(sign));
    if let Some(line) = said.lines().rfind(sign) {
        return Failure::NoNetwork(repeatable(line));
    }
    let mut lines = said.lines().filter(|line| !line.trim().is_empty());
    let last = lines.next_back().unwrap_or("nothing at all");
    Failure::Other(repeatable(last))
}

/// The line without names of hosts and addresses, cut to a readable length. Between quotes of an
/// error in an error, the innermost message says most.
fn repeatable(line: &str) -> String {
    let innermost = line.rsplit(": ").find(|piece| {
        let piece = piece.trim_matches(|c: char| !c.is_alphanumeric());
        piece.contains(' ') && !piece.starts_with('/')
    });
    let network = NO_NETWORK.iter().any(|sign| line.contains(sign));
    let line = innermost.filter(|_| network).unwrap_or(line);
    // "[Errno 111] Connection refused')': /simple/..." loses what follows the quote.
    let line = line.split("')").next().unwrap_or(line);
    // "[Errno 111] Connection refused": the number says nothing to a person.
    let line = line.strip_prefix("[Errno ").and_then(|rest| rest.split_once("] ")).map_or(line, |(_, words)| words);
    let words: Vec<String> = line.split_whitespace().map(without_host).collect();
    let text = words.join(" ");
    let text = text.trim_end_matches(['.', ' ', '(']);
    text.chars().take(240).collect()
}

/// The word with a host or address in it replaced.
fn without_host(word: &str) -> String {
    let is_part_of_host = |c: char| c.is_ascii_alphanumeric() || ".-:".contains(c);
    let mut clean = String::new();
    let mut rest = word;
    while !rest.is_empty() {
        let end = rest.find(|c| !is_part_of_host(c)).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        if after.starts_with("//") || (run.ends_with("://")) {
            return format!("{clean}[address]");
        }
        clean.push_str(if is_host(run) { "[host]" } else { run });
        let next = after.chars().next().map_or(0, char::len_utf8);
        clean.push_str(&after[..next]);
        rest = &after[next..];
    }
    clean
}

/// Names of two or more labels that end in letters, and numbers of four; not versions, files or
/// classes.
fn is_host(run: &str) -> bool {
    let name = run.trim_end_matches(['.', ':', '-']);
    let name = name.split(':').next().unwrap_or(name);
    let labels: Vec<&str> = name.split('.').collect();
    let number = |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_ascii_digit());
    if labels.len() == 4 && labels.iter().all(number) {
        return true;
    }
    let last = labels.last().copied().unwrap_or_default();
    labels.len() >= 2
        && labels.iter().all(|label| !label.is_empty())
        && last.len() >= 2
        && last.chars().all(|c| c.is_ascii_lowercase())
        && !["whl", "py", "txt", "conf", "toml", "zip", "onnx", "so"].contains(&last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_network_is_told_from_a_missing_version() {
        let refused = "WARNING: Retrying (Retry(total=0)) after connection broken by \
             'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object at 0x7f>: \
             Failed to establish a new connection: [Errno 111] Connection refused')': /simple/a/\n\
             ERROR: Could not find a version that satisfies the requirement a==1 (from versions: none)\n\
             ERROR: No matching distribution found for a==1\n";
        assert_eq!(sort(refused), Failure::NoNetwork("Connection refused".into()));
        let missing = "ERROR: No matching distribution found for onnxruntime==1.32.0\n\n";
        assert_eq!(
            sort(missing),
            Failure::Other("ERROR: No matching distribution found for onnxruntime==1.32.0".into())
        );
    }

    #[test]
    fn uv_without_a_network_is_understood() {
        let said = "error: Request failed after 3 retries in 5.8s\n  cause: Failed to fetch: \
             `https://index.example.org/simple/pip/`\n  cause: dns error\n  cause: error resolving \
             DNS\n  cause: failed to lookup address information: Temporary failure in name resolution\n";
        assert_eq!(sort(said), Failure::NoNetwork("Temporary failure in name resolution".into()));
    }

    #[test]
    fn names_of_hosts_are_not_repeated() {
        let said = "ERROR: HTTP error 403 while getting https://files.example.org/p/a-1.0.whl \
             (from index.example.org:8443 by 10.0.0.1) for a-1.0.whl 18.6.3";
        assert_eq!(
            sort(said),
            Failure::Other(
                "ERROR: HTTP error 403 while getting [address] (from [host] by [host]) for \
                 a-1.0.whl 18.6.3"
                    .into()
            )
        );
        let pool = "HTTPSConnectionPool(host='index.example.org', port=443): Read timed out.";
        let Failure::NoNetwork(line) = sort(pool) else {
            panic!("not recognised");
        };
        assert!(!line.contains("example"), "{line}");
    }

    #[test]
    fn a_full_disk_and_a_python_without_pip_have_their_own_kinds() {
        let full = "ERROR: Exception:\nOSError: [Errno 28] No space left on device";
        assert_eq!(sort(full), Failure::DiskFull);
        let none = "/usr/bin/python3: No module named pip";
        assert_eq!(sort(none), Failure::NoInstaller);
    }
}
