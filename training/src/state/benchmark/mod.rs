mod due;
mod protocol;
mod result;

pub use due::{BenchmarkDue, benchmark_due};
pub use protocol::{Benchmark, BenchmarkClass, Experience, Protocol, protocol};
pub use result::{NoThreshold, compromised_delta_per_mille, threshold_heart_rate};
