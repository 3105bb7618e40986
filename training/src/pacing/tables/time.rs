/// Times apart by one space, "4:30" or "1:20:00", as seconds. For constants only: a slip in a table stops the
/// compiler, never the program.
pub(super) const fn times<const COUNT: usize>(text: &str) -> [u16; COUNT] {
    let bytes = text.as_bytes();
    let mut seconds = [0; COUNT];
    let (mut index, mut at) = (0, 0);
    let (mut whole, mut part) = (0, 0);
    while at < bytes.len() {
        match bytes[at] {
            digit @ b'0'..=b'9' => part = part * 10 + (digit - b'0') as u16,
            b':' => {
                whole = (whole + part) * 60;
                part = 0;
            }
            b' ' => {
                seconds[index] = whole + part;
                index += 1;
                (whole, part) = (0, 0);
            }
            _ => panic!("a time has digits and colons"),
        }
        at += 1;
    }
    seconds[index] = whole + part;
    assert!(index + 1 == COUNT, "a row with a time too few");
    seconds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_written() {
        assert_eq!(times("4:30 0:59 1:20:00 58:14"), [270, 59, 4800, 3494]);
    }
}
