//! The frame check sequence, which frames here do not carry and some adapters show.

/// CRC-32 of IEEE 802.3, clause 3.2.9, as the four bytes that follow the frame, lowest first.
#[must_use]
pub fn frame_check_sequence(bytes: &[u8]) -> u32 {
    let mut crc = !0_u32;
    let (chunks, rest) = bytes.as_chunks::<8>();
    for chunk in chunks {
        let low = crc ^ u32::from_le_bytes([chunk[0], chunk[1], chunk[2], chunk[3]]);
        let table = |row: usize, byte: u32| TABLES[row][(byte & 0xFF) as usize];
        crc = table(7, low)
            ^ table(6, low >> 8)
            ^ table(5, low >> 16)
            ^ table(4, low >> 24)
            ^ table(3, chunk[4].into())
            ^ table(2, chunk[5].into())
            ^ table(1, chunk[6].into())
            ^ table(0, chunk[7].into());
    }
    for byte in rest {
        crc = crc >> 8 ^ TABLES[0][(crc as u8 ^ byte) as usize];
    }
    !crc
}

/// Row n: the CRC of a byte with n zero bytes after it.
static TABLES: [[u32; 256]; 8] = {
    let mut tables = [[0; 256]; 8];
    let mut index = 0;
    while index < 256 {
        let mut crc = index as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = crc >> 1 ^ if crc & 1 != 0 { 0xEDB8_8320 } else { 0 };
            bit += 1;
        }
        tables[0][index] = crc;
        index += 1;
    }
    let mut row = 1;
    while row < 8 {
        let mut index = 0;
        while index < 256 {
            let before = tables[row - 1][index];
            tables[row][index] = before >> 8 ^ tables[0][(before & 0xFF) as usize];
            index += 1;
        }
        row += 1;
    }
    tables
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_crc_of_the_standard() {
        assert_eq!(frame_check_sequence(b"123456789"), 0xCBF4_3926);
        assert_eq!(frame_check_sequence(b""), 0);
        assert_eq!(frame_check_sequence(b"The quick brown fox jumps over the lazy dog"), 0x414F_A339);
    }
}
