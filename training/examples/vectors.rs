//! Prints the shared vectors as this machine computes them.

fn main() {
    print!("{}", training::vectors::lines());
}
