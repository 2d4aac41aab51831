//! The adapter as a PCI function: identity, ports, messages, power, wake-up, options.

use super::*;
use crate::BadOption;

#[test]
fn it_is_a_82540em() {
    let mut host = Host::new();
    let at = host.at;
    let mut get = |offset| host.machine.pci_config_read(at, offset, Width::Dword, Nanos::ZERO);
    assert_eq!((get(0), get(8), get(0x2C)), (0x100E_8086, 0x0200_0002, 0x001E_8086));
    assert_eq!(get(0x34) & 0xFF, 0xDC);
    assert_eq!(get(0xDC) & 0xFFFF, 0xE401);
    assert_eq!(get(0xE4) & 0xFFFF, 0xF007);
    assert_eq!(get(0xF0), 0x0080_0005);
    let info = host.machine.device_info(host.id).unwrap();
    assert_eq!((info.memory[0].length, info.ports[0].length), (0x2_0000, 64));
}

#[test]
fn ports_reach_every_register() {
    let mut host = Host::new();
    let (address, data) = (Port(host.ports), Port(host.ports + 4));
    host.machine.port_write(address, Width::Dword, STATUS as u32, Nanos::ZERO);
    assert_eq!(host.machine.port_read(address, Width::Dword, Nanos::ZERO), STATUS as u32);
    assert_eq!(host.machine.port_read(data, Width::Dword, Nanos::ZERO), 0x281);
    host.machine.port_write(address, Width::Dword, IMS as u32, Nanos::ZERO);
    host.machine.port_write(data, Width::Dword, LSC, Nanos::ZERO);
    assert_eq!(host.get(IMS), LSC);
    host.machine.port_write(address, Width::Dword, 0x2_0000, Nanos::ZERO);
    assert_eq!(host.machine.port_read(data, Width::Dword, Nanos::ZERO), 0, "there is no flash");
}

#[test]
fn registers_are_32_bits_wide() {
    let mut host = Host::new();
    let at = |offset| PhysicalAddress(host.base + offset);
    let (byte, word) = (at(STATUS + 1), at(0x5402));
    assert_eq!(host.machine.mmio_read(byte, Width::Byte, Nanos::ZERO), 2);
    assert_eq!(host.machine.mmio_read(word, Width::Word, Nanos::ZERO), 0x3322);
    host.machine.mmio_write(PhysicalAddress(host.base + VET), Width::Word, 1, Nanos::ZERO);
    assert_eq!(host.get(VET), 0x8100);
    assert!(matches!(host.events()[..], [BusEvent::DeviceNote { .. }]));
}

#[test]
fn its_message_replaces_the_line() {
    let mut host = Host::running();
    let at = host.at;
    for (offset, width, value) in
        [(0xF4, Width::Dword, 0xFEE0_0000), (0xFC, Width::Word, 0x51), (0xF2, Width::Word, 1)]
    {
        host.machine.pci_config_write(at, offset, width, value, Nanos::ZERO);
    }
    host.feed(frame(OWN, OTHER, 60));
    assert!(!host.interrupted());
    assert_eq!(host.machine.take_message().unwrap().vector(), 0x51);
    host.feed(frame(OWN, OTHER, 60));
    assert!(host.machine.take_message().is_none(), "no edge until the cause is read");
    host.get(ICR);
    host.feed(frame(OWN, OTHER, 60));
    assert!(host.machine.take_message().is_some());
}

/// Goes to D3 or back; D0 sets the function up again as a bus driver does.
fn set_power(host: &mut Host, state: u32) {
    let (at, now) = (host.at, Nanos(host.now));
    host.machine.pci_config_write(at, 0xE0, Width::Word, 0x8100 | state, now);
    if state == 0 {
        let base = host.base as u32;
        host.machine.pci_config_write(at, 0x10, Width::Dword, base, now);
        host.machine.pci_config_write(at, 4, Width::Word, 7, now);
    }
}

#[test]
fn d3_is_silent_and_d0_starts_anew() {
    let mut host = Host::running();
    set_power(&mut host, 3);
    host.feed(frame(OWN, OTHER, 60));
    assert_eq!(host.receive(), None);
    assert_eq!(host.get(STATUS), u32::MAX);
    set_power(&mut host, 0);
    assert_eq!((host.get(RCTL), host.get(CTRL)), (0, 0x201));
    host.tail = 0;
    host.next = 0;
    host.start();
    host.feed(frame(OWN, OTHER, 60));
    assert!(host.receive().is_some());
}

fn woken(host: &mut Host) -> bool {
    host.events().contains(&BusEvent::PowerManagementEvent { device: host.id })
}

fn magic() -> Vec<u8> {
    let mut bytes = frame(OWN, OTHER, 30);
    bytes.extend([0xFF; 6]);
    (0..16).for_each(|_| bytes.extend(OWN));
    bytes
}

#[test]
fn a_magic_packet_wakes_and_is_kept() {
    let mut host = Host::running();
    host.set(0x5800, 2);
    host.set(0x5808, 2);
    set_power(&mut host, 3);
    host.events();
    host.feed(frame(OWN, OTHER, 200));
    assert!(!woken(&mut host));
    host.feed(magic());
    assert!(woken(&mut host));
    let status = host.machine.pci_config_read(host.at, 0xE0, Width::Word, Nanos(host.now));
    assert_eq!(status & 0x8000, 0x8000);
    set_power(&mut host, 0);
    assert_eq!(host.get(0x5810), 2, "wake up status");
    assert_eq!(host.get(0x5900) as usize, magic().len());
    assert_eq!(host.get(0x5A00).to_le_bytes(), magic()[..4]);
    host.set(0x5810, 2);
    assert_eq!(host.get(0x5810), 0);
}

#[test]
fn other_frames_wake_as_filters_say() {
    let mut arp = frame([0xFF; 6], OTHER, 60);
    arp[12..14].copy_from_slice(&[0x08, 0x06]);
    arp[20..22].copy_from_slice(&[0, 1]);
    arp[38..42].copy_from_slice(&[10, 0, 0, 2]);
    let cases: [(u32, Vec<u8>); 6] = [
        (0x04, frame(OWN, OTHER, 60)),
        (0x10, frame([0xFF; 6], OTHER, 60)),
        (0x08, frame([1, 0, 0x5E, 0, 0, 1], OTHER, 60)),
        (0x20, arp),
        (0x40, ipv4(6, &tcp(2, b"......"))),
        (0x1_0000, frame(OTHER, OTHER, 60)),
    ];
    for (filter, frame) in cases {
        for (enabled, wakes) in [(filter, true), (0x000F_00FF & !filter & !0x10, false)] {
            let mut host = Host::running();
            host.set(0x5800, 2);
            host.set(0x5808, enabled);
            host.set(MTA, 1 << 16);
            host.set(0x5838, 1);
            host.set(0x5840, u32::from_le_bytes([10, 0, 0, 2]));
            host.set(0x5F00, 14);
            for at in 0..14 {
                host.set(0x9000 + 8 * at, u32::from(at >= 12));
                host.set(0x9800 + 8 * at, if at == 12 { 0x88 } else { 0xB5 });
            }
            if !wakes {
                host.set(0x5808, 0);
            }
            set_power(&mut host, 3);
            host.events();
            host.feed(frame.clone());
            assert_eq!(woken(&mut host), wakes, "filter {filter:#x}");
        }
    }
}

#[test]
fn options_are_text() {
    let config: Config = "".parse().unwrap();
    assert_eq!(config, Config::default());
    let config: Config = "mac=02:00:00:00:00:09,speed=instant".parse().unwrap();
    assert_eq!(config.address, MacAddress([2, 0, 0, 0, 0, 9]));
    assert_eq!((config.wire_speed, config.negotiation), (WireSpeed::Instant, Nanos::ZERO));
    let config: Config = "speed=1000,negotiation=20".parse().unwrap();
    assert_eq!(config.negotiation, Nanos::from_millis(20));
    for (text, word) in [
        ("mac", "KEY=VALUE"),
        ("color=red", "mac, speed"),
        ("mac=01:00:00:00:00:00", "EEPROM"),
        ("speed=10", "instant"),
    ] {
        let error: BadOption = text.parse::<Config>().unwrap_err();
        assert!(error.to_string().contains(word), "{error}");
    }
}

#[test]
fn it_cannot_be_saved_and_says_so() {
    let host = Host::new();
    let card = host.machine.device::<E1000>(host.id).unwrap();
    assert_eq!(bus::Device::save(card), Err(bus::SaveNotSupported));
}

#[test]
fn a_removed_adapter_gives_its_cable_back() {
    let mut host = Host::running();
    let card = host.machine.remove(host.id, Nanos(host.now)).unwrap();
    assert_eq!(card.model(), "82540EM");
    assert_eq!(host.get(STATUS), u32::MAX);
    host.set(TDT, 3);
    assert_eq!(host.sent().len(), 0);
}
