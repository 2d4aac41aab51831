//! The claim on a DMA channel through its whole life, seen from outside: arbiter, registry, error log, report.

use ndisbox::{BoxBuilder, DriverSource, Ended, NdisBox};
use ntoskrnl::Ntoskrnl;
use ntoskrnl::resources::RESOURCE_MAP;

/// Two NICs of the sample driver that are wired to the same channel.
fn rivals() -> NdisBox {
    let device = |text: &str| text.parse().expect("a device");
    BoxBuilder::new(DriverSource::Demo)
        .device(device("cs8900,io=0x300,irq=10,dma=6"))
        .device(device("cs8900,io=0x320,irq=11,dma=6"))
        .build()
        .expect("two NICs may be wired to one channel")
}

/// Owners that the registry shows under RESOURCEMAP.
fn owners(nic: &NdisBox) -> Vec<String> {
    use ddi::Module as _;
    Ntoskrnl::of(nic.system()).registry(|registry| {
        let Ok(map) = registry.open(RESOURCE_MAP) else { return Vec::new() };
        let keys = registry.subkeys(map).expect("the map is there");
        keys.into_iter().map(|key| registry.name(key).expect("a key has a name").to_owned()).collect()
    })
}

/// The bytes of an owner's claims.
fn shown(nic: &NdisBox, owner: &str) -> Vec<u8> {
    use ddi::Module as _;
    Ntoskrnl::of(nic.system()).registry(|registry| {
        let key = registry.open(&format!(r"{RESOURCE_MAP}\{owner}")).expect("the owner has claims");
        registry.value(key, ntoskrnl::resources::RESOURCE_VALUE).expect("they are in one value").data.clone()
    })
}

#[test]
fn a_channel_has_one_owner_and_the_next_can_have_it_in_the_same_run() {
    let mut nics = rivals();
    nics.load_driver().expect("DriverEntry");
    nics.start_adapter(0).expect("the channel is free");
    assert_eq!(owners(&nics), ["cs8900 #0"]);
    // CmResourceTypeDma is 4, and the channel is the first word of its descriptor.
    let list = shown(&nics, "cs8900 #0");
    assert!(list.windows(8).any(|bytes| bytes[0] == 4 && bytes[4..8] == 6u32.to_le_bytes()), "{list:02x?}");

    let refused = nics.start_adapter(1).expect_err("the channel is taken");
    assert!(
        matches!(&refused, Ended::Failed(what) if what.contains("NDIS_STATUS_RESOURCE_CONFLICT")),
        "{refused}"
    );
    assert_eq!(owners(&nics), ["cs8900 #0"], "the loser holds nothing");

    nics.halt_adapter(0).expect("halted");
    assert_eq!(owners(&nics), [""; 0], "the claim has left the registry");
    nics.start_adapter(1).expect("the channel is free again");
    assert_eq!(owners(&nics), ["cs8900 #1"]);
    nics.halt().expect("halted");

    let report = nics.report();
    assert!(report.findings.is_empty(), "{:#?}", report.findings);
    let channel: Vec<_> = report.resources.iter().filter(|resource| resource.kind == "DMA channel").collect();
    let story: Vec<_> = channel
        .iter()
        .map(|entry| {
            (entry.owner.as_str(), entry.start, entry.refused_by.as_deref(), entry.released_ns.is_some())
        })
        .collect();
    assert_eq!(
        story,
        [
            ("cs8900 #0", 6, None, true),
            ("cs8900 #1", 6, Some("cs8900 #0"), false),
            ("cs8900 #1", 6, None, true),
        ]
    );
    assert!(report.error_log.iter().any(|line| line.contains("c0001388")), "{:?}", report.error_log);
}

#[test]
fn nics_on_different_channels_do_not_meet() {
    let device = |text: &str| text.parse().expect("a device");
    let mut nics = BoxBuilder::new(DriverSource::Demo)
        .device(device("cs8900,io=0x300,irq=10,dma=5"))
        .device(device("cs8900,io=0x320,irq=11,dma=7"))
        .build()
        .expect("two NICs");
    nics.boot().expect("both start");
    assert_eq!(owners(&nics), ["cs8900 #0", "cs8900 #1"]);
    nics.halt().expect("halted");
    assert_eq!(owners(&nics), [""; 0]);
    assert!(nics.report().findings.is_empty());
}

#[test]
fn a_machine_that_shuts_down_calls_the_driver_once_more_and_keeps_its_claims() {
    let mut nics = rivals();
    nics.load_driver().expect("DriverEntry");
    nics.start_adapter(0).expect("the channel is free");
    nics.shut_down().expect("shut down");
    let report = nics.report();
    assert!(report.findings.is_empty(), "{:#?}", report.findings);
    assert_eq!(report.lifecycle.last().map(|entry| entry.step.as_str()), Some("MiniportShutdownEx"));
    assert_eq!(owners(&nics), ["cs8900 #0"]);
}
