use std::net::{IpAddr, Ipv6Addr};

use super::Network;

/// Where a request came from, as far as that can be trusted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ClientAddress(Option<IpAddr>);

impl ClientAddress {
    /// Reads `X-Forwarded-For` from the right, one step for each proxy the operator trusts: what stands left of the
    /// first stranger was written by that stranger and says nothing.
    pub fn of<'a>(
        peer: Option<IpAddr>,
        forwarded_for: impl DoubleEndedIterator<Item = &'a str>,
        trusted_proxies: &[Network],
    ) -> Self {
        let is_trusted = |address: IpAddr| trusted_proxies.iter().any(|network| network.contains(address));
        let Some(mut client) = peer.map(|peer| peer.to_canonical()) else { return Self(None) };
        let mut hops = forwarded_for.rev().flat_map(|header| header.rsplit(','));
        while is_trusted(client) {
            match hops.next().and_then(parse) {
                Some(before) => client = before,
                // The trusted proxy says nothing readable: then it is all we know.
                None => break,
            }
        }
        Self(Some(client))
    }

    /// What limits are counted by. A household or a phone has a /64 of IPv6, not one address.
    pub(super) fn limited_as(self) -> String {
        match self.0 {
            Some(IpAddr::V4(address)) => address.to_string(),
            Some(IpAddr::V6(address)) => {
                let [a, b, c, d, ..] = address.segments();
                Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).to_string()
            }
            None => "unknown".to_owned(),
        }
    }
}

/// `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1`, `[2001:db8::1]:4711`.
fn parse(hop: &str) -> Option<IpAddr> {
    let hop = hop.trim();
    hop.parse::<IpAddr>()
        .ok()
        .or_else(|| hop.parse::<std::net::SocketAddr>().ok().map(|address| address.ip()))
        .or_else(|| hop.strip_prefix('[')?.strip_suffix(']')?.parse().ok())
        .map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(peer: &str, forwarded_for: &[&str], trusted: &[&str]) -> String {
        let trusted: Vec<Network> = trusted.iter().map(|network| network.parse().unwrap()).collect();
        ClientAddress::of(peer.parse().ok(), forwarded_for.iter().copied(), &trusted).limited_as()
    }

    #[test]
    fn without_a_trusted_proxy_nobody_can_say_who_they_are() {
        assert_eq!(of("203.0.113.9", &["198.51.100.1"], &[]), "203.0.113.9");
        assert_eq!(of("203.0.113.9", &["198.51.100.1"], &["10.0.0.0/8"]), "203.0.113.9");
    }

    #[test]
    fn the_header_is_read_from_the_right_through_trusted_proxies_only() {
        let trusted = &["127.0.0.1", "10.0.0.0/8", "::1"];
        assert_eq!(of("127.0.0.1", &["198.51.100.1"], trusted), "198.51.100.1");
        assert_eq!(of("127.0.0.1", &["198.51.100.1, 10.1.2.3"], trusted), "198.51.100.1");
        assert_eq!(of("127.0.0.1", &["198.51.100.1", "10.1.2.3"], trusted), "198.51.100.1", "two headers");
        // The client wrote the first part itself.
        assert_eq!(of("127.0.0.1", &["1.1.1.1, 198.51.100.1, 10.1.2.3"], trusted), "198.51.100.1");
        assert_eq!(of("::1", &["[2001:db8:1:2:3::4]:4711"], trusted), "2001:db8:1:2::");
        assert_eq!(of("::ffff:127.0.0.1", &["198.51.100.1:80"], trusted), "198.51.100.1");
    }

    #[test]
    fn what_cannot_be_read_ends_at_the_last_address_that_could() {
        let trusted = &["10.0.0.0/8"];
        assert_eq!(of("10.0.0.1", &[], trusted), "10.0.0.1");
        assert_eq!(of("10.0.0.1", &["unknown"], trusted), "10.0.0.1");
        assert_eq!(of("10.0.0.1", &["198.51.100.1, nonsense, 10.0.0.2"], trusted), "10.0.0.2");
        assert_eq!(of("10.0.0.1", &["10.0.0.3,"], trusted), "10.0.0.1");
    }

    #[test]
    fn a_household_of_ipv6_counts_as_one() {
        assert_eq!(of("2001:db8:1:2:aaaa::1", &[], &[]), of("2001:db8:1:2:bbbb::9", &[], &[]));
        assert_ne!(of("2001:db8:1:2::1", &[], &[]), of("2001:db8:1:3::1", &[], &[]));
        assert_eq!(of("::ffff:203.0.113.9", &[], &[]), "203.0.113.9");
    }
}
