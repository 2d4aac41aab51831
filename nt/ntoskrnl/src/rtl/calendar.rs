//! System time as a date, and back. System time counts units of 100 ns since the year 1601.

use crate::Ntoskrnl;
use ddi::{Access as _, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::TIME_FIELDS;

/// Units of system time in a second.
const SECOND: i64 = 10_000_000;
const SECONDS_IN_DAY: i64 = 86_400;
/// Seconds from 1601 to the years that others count from.
const TO_1970: i64 = 11_644_473_600;
const TO_1980: i64 = 11_960_006_400;
/// 1 January 1601 was a Monday; 0 is Sunday.
const FIRST_WEEKDAY: i64 = 1;
const FIRST_YEAR: i64 = 1601;

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1601 to the beginning of a year.
fn days_before(year: i64) -> i64 {
    let past = year - FIRST_YEAR;
    past * 365 + past / 4 - past / 100 + past / 400
}

fn fields(time: i64) -> TIME_FIELDS {
    let seconds = time.max(0) / SECOND;
    let (days, in_day) = (seconds / SECONDS_IN_DAY, seconds % SECONDS_IN_DAY);
    let mut year = FIRST_YEAR + days / 366;
    while days_before(year + 1) <= days {
        year += 1;
    }
    let mut day = days - days_before(year);
    let mut month = 1;
    while day >= days_in_month(year, month) {
        day -= days_in_month(year, month);
        month += 1;
    }
    TIME_FIELDS {
        Year: year as i16,
        Month: month as i16,
        Day: (day + 1) as i16,
        Hour: (in_day / 3600) as i16,
        Minute: (in_day / 60 % 60) as i16,
        Second: (in_day % 60) as i16,
        Milliseconds: (time.max(0) % SECOND / 10_000) as i16,
        Weekday: ((days + FIRST_WEEKDAY) % 7) as i16,
    }
}

fn time(fields: &TIME_FIELDS) -> Option<i64> {
    let [year, month, day] = [fields.Year, fields.Month, fields.Day].map(i64::from);
    let [hour, minute, second, milli] =
        [fields.Hour, fields.Minute, fields.Second, fields.Milliseconds].map(i64::from);
    let valid = (FIRST_YEAR..=30_827).contains(&year)
        && (1..=12).contains(&month)
        && (1..=days_in_month(year, month)).contains(&day)
        && (0..24).contains(&hour)
        && (0..60).contains(&minute)
        && (0..60).contains(&second)
        && (0..1000).contains(&milli);
    let days = days_before(year) + (1..month).map(|month| days_in_month(year, month)).sum::<i64>() + day - 1;
    valid.then(|| (((days * 24 + hour) * 60 + minute) * 60 + second) * SECOND + milli * 10_000)
}

/// Seconds since a later year, if 32 bits hold them.
fn seconds_since(time: i64, start: i64) -> Option<u32> {
    u32::try_from(time / SECOND - start).ok()
}

fn write_seconds(time: DriverPtr<i64>, seconds: DriverPtr<u32>, start: i64) -> u8 {
    match seconds_since(time.load(), start) {
        Some(value) => {
            seconds.store(value);
            1
        }
        None => 0,
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = CALENDAR_EXPORTS)]
impl Ntoskrnl {
    /// System time as a date.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtltimetotimefields>
    #[irql(unstated)]
    pub fn RtlTimeToTimeFields(&self, time: DriverPtr<i64>, to: DriverPtr<TIME_FIELDS>) {
        to.store(fields(time.load()));
    }

    /// A date as system time; returns whether it is one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtltimefieldstotime>
    #[irql(unstated)]
    pub fn RtlTimeFieldsToTime(&self, from: DriverPtr<TIME_FIELDS>, to: DriverPtr<i64>) -> u8 {
        match time(&from.load()) {
            Some(value) => {
                to.store(value);
                1
            }
            None => 0,
        }
    }

    /// System time as seconds since 1970; returns whether 32 bits hold them.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-rtltimetosecondssince1970>
    #[irql(<= APC_LEVEL)]
    pub fn RtlTimeToSecondsSince1970(&self, time: DriverPtr<i64>, seconds: DriverPtr<u32>) -> u8 {
        write_seconds(time, seconds, TO_1970)
    }

    /// Seconds since 1970 as system time.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-rtlsecondssince1970totime>
    #[irql(<= APC_LEVEL)]
    pub fn RtlSecondsSince1970ToTime(&self, seconds: u32, time: DriverPtr<i64>) {
        time.store((i64::from(seconds) + TO_1970) * SECOND);
    }

    /// System time as seconds since 1980; returns whether 32 bits hold them.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-rtltimetosecondssince1980>
    #[irql(<= APC_LEVEL)]
    pub fn RtlTimeToSecondsSince1980(&self, time: DriverPtr<i64>, seconds: DriverPtr<u32>) -> u8 {
        write_seconds(time, seconds, TO_1980)
    }

    /// Seconds since 1980 as system time.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-rtlsecondssince1980totime>
    #[irql(<= APC_LEVEL)]
    pub fn RtlSecondsSince1980ToTime(&self, seconds: u32, time: DriverPtr<i64>) {
        time.store((i64::from(seconds) + TO_1980) * SECOND);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_dates() {
        let date = |value| {
            let f = fields(value);
            (f.Year, f.Month, f.Day, f.Hour, f.Minute, f.Second, f.Milliseconds, f.Weekday)
        };
        assert_eq!(date(0), (1601, 1, 1, 0, 0, 0, 0, 1));
        assert_eq!(date(TO_1970 * SECOND), (1970, 1, 1, 0, 0, 0, 0, 4));
        assert_eq!(date(TO_1980 * SECOND), (1980, 1, 1, 0, 0, 0, 0, 2));
        assert_eq!(date(133_485_408_000_000_000), (2024, 1, 1, 0, 0, 0, 0, 1));
        assert_eq!(date((TO_1970 + 951_782_399) * SECOND + 9_990_000), (2000, 2, 28, 23, 59, 59, 999, 1));
        assert_eq!(date((TO_1970 + 951_782_400) * SECOND), (2000, 2, 29, 0, 0, 0, 0, 2));
        assert_eq!(seconds_since(0, TO_1970), None);
    }

    #[test]
    fn dates_that_are_none_are_refused() {
        let mut f = fields(0);
        f.Month = 2;
        f.Day = 29;
        assert_eq!(time(&f), None);
        f.Year = 1604;
        assert!(time(&f).is_some());
        f.Month = 13;
        assert_eq!(time(&f), None);
    }

    proptest! {
        #[test]
        fn round_trip(millis in 0i64..900_000_000_000_000) {
            let value = millis * 10_000;
            prop_assert_eq!(time(&fields(value)), Some(value));
        }
    }
}
