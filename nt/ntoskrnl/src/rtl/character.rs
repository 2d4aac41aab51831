//! Characters of the C runtime, in its neutral locale.

use crate::Ntoskrnl;
use ddi::ddi_exports;

fn is(value: i32, what: fn(&u8) -> bool) -> i32 {
    u8::try_from(value).is_ok_and(|byte| what(&byte)).into()
}

#[ddi_exports(module = "ntoskrnl.exe", table = CHARACTER_EXPORTS)]
impl Ntoskrnl {
    /// Whether it is a digit.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn isdigit(&self, value: i32) -> i32 {
        is(value, u8::is_ascii_digit)
    }

    /// Whether it is a hexadecimal digit.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn isxdigit(&self, value: i32) -> i32 {
        is(value, u8::is_ascii_hexdigit)
    }

    /// Whether it is a small letter.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn islower(&self, value: i32) -> i32 {
        is(value, u8::is_ascii_lowercase)
    }

    /// Whether it is a capital letter.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn isupper(&self, value: i32) -> i32 {
        is(value, u8::is_ascii_uppercase)
    }

    /// Whether it can be printed, a space too.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn isprint(&self, value: i32) -> i32 {
        is(value, |byte| byte.is_ascii_graphic() || *byte == b' ')
    }

    /// Whether it is white space.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn isspace(&self, value: i32) -> i32 {
        is(value, |byte| matches!(byte, b' ' | 9..=13))
    }

    /// In lower case.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn tolower(&self, value: i32) -> i32 {
        u8::try_from(value).map_or(value, |byte| byte.to_ascii_lowercase().into())
    }

    /// In upper case.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn toupper(&self, value: i32) -> i32 {
        u8::try_from(value).map_or(value, |byte| byte.to_ascii_uppercase().into())
    }

    /// A wide one in lower case.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn towlower(&self, value: u16) -> u16 {
        super::wide::lower(value)
    }

    /// A wide one in upper case.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn towupper(&self, value: u16) -> u16 {
        super::wide::upper(value)
    }
}
