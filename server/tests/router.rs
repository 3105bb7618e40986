//! The real router on a real database: who may come in, what is refused, what every page brings.

mod router {
    mod access;
    mod pages;
    mod site;
}
