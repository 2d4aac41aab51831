//! Registers by themselves: values after reset, masks, side effects; EEPROM and PHY; interrupts and timers.

use super::*;

#[test]
fn registers_hold_their_reset_values() {
    let mut host = Host::new();
    for (offset, value) in [
        (CTRL, 0x201),
        (STATUS, 0x281),
        (VET, 0x8100),
        (ITR, 0),
        (IMS, 0),
        (RCTL, 0),
        (TCTL, 0),
        (PBA, 0x0010_0030),
        (0x0E00, 0x0706_1302),
        (0x5400, 0x3322_1102),
        (0x5404, 0x8000_5544),
        (RAL1, 0),
        (0x5820, 0),
    ] {
        assert_eq!(host.get(offset), value, "{offset:#x}");
    }
}

#[test]
fn tables_and_plain_registers_keep_what_is_written() {
    let mut host = Host::new();
    for offset in [MTA, MTA + 0x1FC, VFTA, VFTA + 0x1FC, RAL1, 0x0028, 0x9800, 0x5840, 0x3830] {
        host.set(offset, 0xDEAD_BEEF);
        assert_eq!(host.get(offset), 0xDEAD_BEEF, "{offset:#x}");
    }
    for (offset, kept) in [(VET, 0xFFFF), (FCTTV, 0xFFFF), (0x5410 + 4, 0x8003_FFFF), (RDLEN, 0xF_FF80)] {
        host.set(offset, u32::MAX);
        assert_eq!(host.get(offset), kept, "{offset:#x}");
    }
    host.set(0x7000, 1);
    assert_eq!(host.get(0x7000), 0, "nothing there");
}

#[test]
fn old_offsets_reach_the_same_registers() {
    let mut host = Host::new();
    host.set(0x0420, 0x1230);
    assert_eq!(host.get(TDBAL), 0x1230);
    host.set(0x0128, 5);
    assert_eq!(host.get(RDT), 5);
    host.set(0x0200, 7);
    assert_eq!(host.get(MTA), 7);
    host.set(CTRL, 0x241);
    assert_eq!(host.get(4), 0x241, "the shadow of CTRL");
}

#[test]
fn a_reset_takes_everything_but_the_phy() {
    let mut host = Host::running();
    host.phy_write(4, 0x0C01);
    host.set(MTA, 1);
    host.set(CTRL, 1 << 26);
    assert_eq!(host.get(CTRL), 0x201, "the bit clears itself");
    assert_eq!((host.get(IMS), host.get(RCTL), host.get(TDLEN), host.get(MTA)), (0, 0, 0, 0));
    assert_eq!(host.get(0x5404), 0x8000_5544, "the address comes from the EEPROM again");
    assert_eq!(host.phy_read(4), 0x0C01);
    assert!(!host.interrupted());
}

// --- EEPROM ------------------------------------------------------------------------------------------------------------

#[test]
fn the_eeprom_is_read_a_word_at_a_time() {
    let mut host = Host::new();
    let mut sum = 0_u16;
    for address in 0..64 {
        host.set(EERD, address << 8 | 1);
        let value = host.get(EERD);
        assert_eq!(value & 0xFF, 0x10, "done");
        sum = sum.wrapping_add((value >> 16) as u16);
    }
    assert_eq!(sum, 0xBABA);
    for (address, word) in [(0, 0x1102), (1, 0x3322), (2, 0x5544), (0xD, 0x100E), (0xE, 0x8086)] {
        host.set(EERD, address << 8 | 1);
        assert_eq!(host.get(EERD) >> 16, word);
    }
    host.set(EECD, 0x40);
    host.set(EERD, 1);
    assert_eq!(host.get(EERD) & 0x10, 0, "not while software has the pins");
}

/// Clocks `count` bits of `value` into the part, highest first.
fn shift_out(host: &mut Host, value: u32, count: u32) {
    for bit in (0..count).rev() {
        let data = (value >> bit & 1) << 2;
        host.set(EECD, 0x42 | data);
        host.set(EECD, 0x43 | data);
        host.set(EECD, 0x42 | data);
    }
}

fn shift_in(host: &mut Host, count: u32) -> u32 {
    (0..count).fold(0, |value, _| {
        host.set(EECD, 0x43);
        let bit = host.get(EECD) >> 3 & 1;
        host.set(EECD, 0x42);
        value << 1 | bit
    })
}

#[test]
fn the_eeprom_is_read_bit_by_bit() {
    let mut host = Host::new();
    assert_eq!(host.get(EECD) & 0x380, 0x100, "present, 64 words, not granted");
    host.set(EECD, 0x40);
    assert_eq!(host.get(EECD) & 0x80, 0x80, "granted");
    host.set(EECD, 0x42);
    shift_out(&mut host, 0b110 << 6 | 1, 9);
    assert_eq!(host.get(EECD) & 8, 0, "the dummy bit");
    assert_eq!(shift_in(&mut host, 16), 0x3322);
    assert_eq!(shift_in(&mut host, 16), 0x5544, "sequential read");
    host.set(EECD, 0x40);
    host.set(EECD, 0x42);
    shift_out(&mut host, 0b110 << 6 | 0xD, 9);
    assert_eq!(shift_in(&mut host, 16), 0x100E);
}

#[test]
fn the_eeprom_is_written_when_that_is_enabled() {
    let mut host = Host::new();
    let write = |host: &mut Host, value: u32| {
        host.set(EECD, 0x40);
        host.set(EECD, 0x42);
        shift_out(host, (0b101 << 6 | 0x10) << 16 | value, 25);
        host.set(EECD, 0x40);
        host.set(EECD, 0x42);
        assert_eq!(host.get(EECD) & 8, 8, "ready");
        host.set(EECD, 0);
    };
    let read = |host: &mut Host| {
        host.set(EERD, 0x10 << 8 | 1);
        host.get(EERD) >> 16
    };
    write(&mut host, 0x1234);
    assert_eq!(read(&mut host), 0xFFFF);
    host.set(EECD, 0x40);
    host.set(EECD, 0x42);
    shift_out(&mut host, 0b100 << 6 | 0x30, 9);
    host.set(EECD, 0x40);
    write(&mut host, 0x1234);
    assert_eq!(read(&mut host), 0x1234);
}

// --- PHY and link ------------------------------------------------------------------------------------------------------

#[test]
fn the_phy_answers_at_address_1() {
    let mut host = Host::new();
    assert_eq!((host.phy_read(2), host.phy_read(3)), (0x0141, 0x0C20));
    assert_eq!(host.phy_read(0), 0x1140);
    assert_eq!(host.phy_read(1), 0x796D, "link up, negotiation complete");
    assert_eq!(host.phy_read(5), 0x45E1);
    assert_eq!(host.phy_read(17) & 0xEC00, 0xAC00, "1000 full, resolved, link");
    assert_eq!(host.phy_read(10) & 0x3800, 0x3800);
    host.phy_write(2, 0);
    assert_eq!(host.phy_read(2), 0x0141, "read-only");
    host.set(MDIC, 2 << 26 | 2 << 21 | 2 << 16);
    assert_eq!(host.get(MDIC) & 0xFFFF, 0xFFFF, "nobody at address 2");
    host.get(ICR);
    host.set(MDIC, 2 << 26 | 1 << 21 | 1 << 29);
    assert_eq!(host.get(ICR) & 0x200, 0x200, "an interrupt at the end, if asked for");
}

#[test]
fn negotiation_takes_its_time() {
    let mut host = Host::new();
    host.start();
    host.phy_write(0, 0x1340);
    assert_eq!(host.get(STATUS) & 2, 0);
    assert!(host.interrupted());
    assert_eq!(host.get(ICR) & LSC, LSC);
    assert_eq!(host.phy_read(1) & 0x24, 0);
    host.wait(1_499_999_999);
    assert_eq!(host.get(STATUS) & 2, 0);
    host.wait(1);
    assert_eq!(host.get(STATUS) & 0xC2, 0x82);
    assert_eq!(host.get(ICR) & LSC, LSC);
    assert_eq!(host.phy_read(1) & 0x24, 0x20, "the link was down since it was read last");
    assert_eq!(host.phy_read(1) & 0x24, 0x24);
}

#[test]
fn what_is_advertised_decides_the_speed() {
    for (gigabit, advertised, speed, full) in [
        (0x0300, 0x01E1, 2, 1),
        (0x0000, 0x01E1, 1, 1),
        (0x0000, 0x00E1, 1, 0),
        (0x0000, 0x0061, 0, 1),
        (0x0000, 0x0021, 0, 0),
    ] {
        let mut host = Host::new();
        host.start();
        host.phy_write(9, gigabit);
        host.phy_write(4, advertised);
        host.phy_write(0, 0x1340);
        host.wait(1_500_000_000);
        assert_eq!((host.get(STATUS) >> 6 & 3, host.get(STATUS) & 1), (speed, full));
        assert_eq!(u32::from(host.phy_read(17) >> 14), speed);
    }
    let mut host = Host::new();
    host.start();
    host.phy_write(0, 0x2100);
    host.wait(1_500_000_000);
    assert_eq!(host.get(STATUS) & 0xC3, 0x43, "100 full, forced");
    host.set(CTRL, 0x1841 & !1);
    assert_eq!(host.get(STATUS) & 0xC1, 0, "the controller's own force");
}

#[test]
fn the_link_follows_cable_and_slu() {
    let mut host = Host::running();
    host.act(|card, pins| card.set_link(false, pins));
    assert_eq!(host.get(STATUS) & 2, 0);
    assert_eq!(host.get(ICR) & LSC, LSC);
    host.send(&frame(OTHER, OWN, 60));
    assert_eq!(host.sent().len(), 0);
    host.act(|card, pins| card.set_link(true, pins));
    host.wait(1);
    assert_eq!(host.get(ICR) & LSC, LSC);
    assert_eq!(host.sent().len(), 1, "what waited goes");
    host.set(CTRL, 1);
    assert_eq!(host.get(STATUS) & 2, 0, "without SLU there is no link");
}

#[test]
fn a_phy_reset_takes_the_link_down() {
    let mut host = Host::new();
    host.start();
    host.phy_write(4, 1);
    host.set(CTRL, 1 << 31 | 1 << 6 | 1);
    assert_eq!(host.get(CTRL) >> 31, 0);
    assert_eq!(host.get(STATUS) & 2, 0);
    assert_eq!(host.phy_read(4), 0x0DE1);
    host.wait(1_500_000_000);
    assert_eq!(host.get(STATUS) & 2, 2);
}

// --- interrupts --------------------------------------------------------------------------------------------------------

#[test]
fn causes_are_set_masked_read_and_cleared() {
    let mut host = Host::new();
    host.set(ICS, TXDW | LSC);
    assert!(!host.interrupted());
    host.set(IMS, LSC);
    host.set(IMS, RXT0);
    assert_eq!(host.get(IMS), LSC | RXT0);
    assert!(host.interrupted());
    host.set(IMC, LSC);
    assert!(!host.interrupted());
    assert_eq!(host.get(IMS), RXT0);
    assert_eq!(host.get(ICR), TXDW | LSC);
    assert_eq!(host.get(ICR), 0);
    host.set(ICS, RXT0 | TXDW);
    assert!(host.interrupted());
    host.set(ICR, RXT0);
    assert!(!host.interrupted());
    assert_eq!(host.get(ICR), TXDW);
    assert_eq!(host.get(0x4100), 2, "two assertions");
}

#[test]
fn throttling_spaces_interrupts() {
    let mut host = Host::new();
    host.set(ITR, 100);
    host.set(IMS, TXDW);
    host.set(ICS, TXDW);
    assert!(host.interrupted(), "the first comes at once");
    host.get(ICR);
    host.set(ICS, TXDW);
    assert!(!host.interrupted());
    host.wait(25_599);
    assert!(!host.interrupted());
    host.wait(1);
    assert!(host.interrupted());
    host.get(ICR);
    host.set(ICS, TXDW);
    host.set(ITR, 0);
    assert!(host.interrupted());
}

#[test]
fn receive_timers_gather_frames() {
    let mut host = Host::running();
    host.set(RDTR, 10);
    host.set(RADV, 15);
    host.feed(frame(OWN, OTHER, 60));
    host.wait(9_000);
    assert!(!host.interrupted());
    host.feed(frame(OWN, OTHER, 60));
    host.wait(6_000);
    assert!(!host.interrupted(), "started again");
    host.wait(500);
    assert!(host.interrupted(), "but not for ever: RADV");
    assert_eq!(host.get(ICR), RXT0);
    assert_eq!((host.get(0x4104), host.get(0x4108)), (0, 1));
    host.feed(frame(OWN, OTHER, 60));
    host.wait(10_240);
    assert_eq!(host.get(ICR), RXT0);
    assert_eq!(host.get(0x4104), 1);
    host.feed(frame(OWN, OTHER, 60));
    assert!(!host.interrupted());
    host.set(RDTR, 1 << 31 | 10);
    assert!(host.interrupted(), "flush partial descriptor");
}

#[test]
fn small_packets_can_interrupt_at_once() {
    let mut host = Host::running();
    host.set(RDTR, 1000);
    host.set(RSRPD, 64);
    host.feed(frame(OWN, OTHER, 65));
    assert!(!host.interrupted());
    host.feed(frame(OWN, OTHER, 64));
    assert_eq!(host.get(ICR), 1 << 16);
}

#[test]
fn transmit_timers_delay_what_asks_for_it() {
    let mut host = Host::running();
    host.set(TIDV, 10);
    host.set(TADV, 100);
    host.set(IMC, TXQE);
    host.queue_legacy(0, &frame(OTHER, OWN, 60), 0x8B);
    host.go();
    assert!(!host.interrupted());
    assert_eq!(host.peek(TX_RING + 12, 1), [1], "done, all the same");
    host.wait(10_240);
    assert!(host.interrupted());
    assert_eq!(host.get(ICR), TXDW | TXQE);
    assert_eq!(host.get(0x410C), 1);
    host.send(&frame(OTHER, OWN, 60));
    assert!(host.interrupted(), "without IDE at once");
}
