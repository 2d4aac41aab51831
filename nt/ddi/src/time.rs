//! What Windows' clocks say at a virtual time.

use std::mem::offset_of;
use trace::Nanos;
use wdk_defs::Plain;
use wdk_defs::all::KUSER_SHARED_DATA;

/// System time when a box is switched on: 2024-01-01 00:00:00 UTC, in units of 100 ns since 1601.
const SWITCHED_ON: u64 = 133_485_408_000_000_000;
/// Length of a clock tick: 15.625 ms, Windows' default on a PC.
pub const TICK_NANOS: u64 = 15_625_000;
/// Rate of the performance counter, as Windows 10 has it: 10 MHz.
pub const COUNTER_HZ: u64 = 10_000_000;

/// System time (UTC), in units of 100 ns since 1601.
pub fn system_time(now: Nanos) -> u64 {
    SWITCHED_ON + now.0 / 100
}

/// The system time `offset` relates to, as virtual time; a time before the switching-on is time 0.
pub fn from_system_time(time: u64) -> Nanos {
    Nanos(time.saturating_sub(SWITCHED_ON).saturating_mul(100))
}

/// Time since the switching-on, in units of 100 ns. Windows moves it at each tick and lets timers expire there; here
/// timers expire at their time, so this is exact: who sleeps for 20 ms sees 20 ms pass.
pub fn interrupt_time(now: Nanos) -> u64 {
    now.0 / 100
}

/// Clock ticks since the switching-on.
pub fn ticks(now: Nanos) -> u64 {
    now.0 / TICK_NANOS
}

/// Performance counter.
pub fn counter(now: Nanos) -> u64 {
    now.0 / (1_000_000_000 / COUNTER_HZ)
}

/// Time-stamp counter of a 3 GHz processor.
pub fn cycles(now: Nanos) -> u64 {
    now.0.saturating_mul(3)
}

/// Reads part of the page at 0xFFFFF78000000000 as it is at `now`.
pub fn read_shared_user_data(now: Nanos, processors: usize, offset: usize, bytes: &mut [u8]) {
    let mut page = KUSER_SHARED_DATA::zeroed();
    let memory = page.as_bytes_mut();
    let mut put = |at: usize, value: &[u8]| {
        if let Some(place) = memory.get_mut(at..at + value.len()) {
            place.copy_from_slice(value);
        }
    };
    let mut put_time = |at: usize, value: u64| {
        // KSYSTEM_TIME: low part, high part twice, so that a reader can tell a torn read.
        put(at, &value.to_le_bytes());
        put(at + 8, &((value >> 32) as u32).to_le_bytes());
    };
    put_time(offset_of!(KUSER_SHARED_DATA, InterruptTime), interrupt_time(now));
    put_time(offset_of!(KUSER_SHARED_DATA, SystemTime), system_time(now));
    put_time(TICK_COUNT, ticks(now));
    // Ticks to milliseconds: ticks * multiplier >> 24.
    let multiplier = ((TICK_NANOS << 24) / 1_000_000) as u32;
    put(offset_of!(KUSER_SHARED_DATA, TickCountMultiplier), &multiplier.to_le_bytes());
    put(offset_of!(KUSER_SHARED_DATA, NtMajorVersion), &10u32.to_le_bytes());
    put(offset_of!(KUSER_SHARED_DATA, NtMinorVersion), &0u32.to_le_bytes());
    put(offset_of!(KUSER_SHARED_DATA, NtBuildNumber), &BUILD_NUMBER.to_le_bytes());
    put(offset_of!(KUSER_SHARED_DATA, ActiveProcessorCount), &(processors as u32).to_le_bytes());
    bytes.fill(0);
    if let Some(rest) = page.as_bytes().get(offset..) {
        let count = rest.len().min(bytes.len());
        bytes[..count].copy_from_slice(&rest[..count]);
    }
}

/// Offset of TickCount, a member of an unnamed union.
const TICK_COUNT: usize = 0x320;
/// The Windows build that the box says it is: 10, version 1709, the highest that knows NDIS 6.80 only.
pub const BUILD_NUMBER: u32 = 16299;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shared_page_tells_ticks_where_drivers_read_them() {
        let mut low = [0; 4];
        read_shared_user_data(Nanos(1_000_000_000), 2, 0x320, &mut low);
        assert_eq!(u32::from_le_bytes(low), 64);
        let mut multiplier = [0; 4];
        read_shared_user_data(Nanos(0), 2, 4, &mut multiplier);
        assert_eq!((64 * u64::from(u32::from_le_bytes(multiplier))) >> 24, 1000);
        let mut beyond = [1; 8];
        read_shared_user_data(Nanos(0), 2, 0xffc, &mut beyond);
        assert_eq!(beyond, [0; 8]);
    }

    #[test]
    fn system_time_converts_both_ways() {
        let now = Nanos(123_456_700);
        assert_eq!(from_system_time(system_time(now)), now);
        assert_eq!(from_system_time(0), Nanos(0));
    }
}
