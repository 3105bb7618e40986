use std::{os::unix::process::CommandExt as _, process::Command};

use anyhow::Result;

use crate::build::{self, Profile};

/// Builds everything, then becomes the program: Ctrl-C and signals are its own.
pub fn run(profile: Profile, arguments: &[String]) -> Result<()> {
    build::everything(profile)?;
    let program = std::path::absolute(build::program(profile))?;
    let site = std::path::absolute(build::site())?;
    Err(Command::new(program).arg("--site").arg(site).args(arguments).exec().into())
}
