//! Prints the shared vectors as this machine computes them.

mod lines;

fn main() {
    print!("{}", lines::lines());
}
