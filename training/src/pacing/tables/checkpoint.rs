/// Thousandths of the finish used when leaving stations 1 to 7, their roxzone included.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ShareRow {
    /// The finish band, whole minutes.
    pub band: [u16; 2],
    pub shares: [u16; 7],
}

const fn row(band: [u16; 2], shares: [u16; 7]) -> ShareRow {
    ShareRow { band, shares }
}

/// facts/benchmarks §5 [OWN-VM], high.
pub(crate) static MEN_SHARES: [ShareRow; 5] = [
    row([0, 70], [128, 232, 359, 486, 628, 731, 864]),
    row([70, 80], [119, 222, 351, 485, 622, 725, 860]),
    row([80, 90], [113, 214, 344, 482, 615, 717, 856]),
    row([90, 100], [106, 207, 337, 478, 608, 711, 853]),
    row([100, 120], [99, 197, 327, 474, 599, 701, 846]),
];

/// Women with 100 wall balls; nothing is known below 70 minutes.
pub(crate) static WOMEN_SHARES: [ShareRow; 4] = [
    row([70, 80], [140, 237, 366, 500, 641, 744, 872]),
    row([80, 90], [134, 231, 361, 502, 637, 738, 868]),
    row([90, 100], [129, 223, 352, 499, 631, 732, 863]),
    row([100, 120], [120, 212, 341, 493, 621, 721, 857]),
];
