//! As much HTTP as a test needs: one request, one connection, no library between us and the wire.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    time::Duration,
};

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// HTTP/1.0: the answer ends with the connection. `None` when the program is not there, or ends meanwhile.
pub fn send(port: u16, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Option<Answer> {
    begin(port, method, path, headers, body)?.finish()
}

/// An answer whose head is there: the program is at it.
#[derive(Debug)]
pub struct Begun {
    stream: TcpStream,
    read: Vec<u8>,
}

/// Sends and waits for the head of the answer.
pub fn begin(port: u16, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Option<Begun> {
    let mut stream = connect(port)?;
    let mut request = format!(
        "{method} {path} HTTP/1.0\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
        body.len()
    );
    for (name, value) in headers {
        request += &format!("{name}: {value}\r\n");
    }
    request += "\r\n";
    stream.write_all(request.as_bytes()).ok()?;
    stream.write_all(body.as_bytes()).ok()?;
    let mut read = Vec::new();
    let mut byte = [0];
    while !read.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).ok()?;
        read.push(byte[0]);
    }
    Some(Begun { stream, read })
}

impl Begun {
    /// The whole answer, once the program has ended it.
    pub fn finish(mut self) -> Option<Answer> {
        self.stream.read_to_end(&mut self.read).ok()?;
        let answer = String::from_utf8_lossy(&self.read).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n")?;
        let status = head.split(' ').nth(1)?.parse().ok()?;
        Some(Answer { status, head: head.to_owned(), body: body.to_owned() })
    }
}

pub fn connect(port: u16) -> Option<TcpStream> {
    let stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    Some(stream)
}
