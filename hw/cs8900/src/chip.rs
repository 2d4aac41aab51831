//! The silicon: registers, interrupt status queue, reset. Told the time by whoever calls, asked for its pins afterwards.

use bus::Nanos;
use net::{Frame, MacAddress};

use crate::eeprom::{Eeprom, address_words};
use crate::filter::AddressFilter;
use crate::receive::Receiver;
use crate::regs::{
    BUF_CFG, BUS_CTL, CONTROL_REGISTERS, LINE_CTL, RX_CFG, RX_CTL, RegisterInfo, SELF_CTL, TEST_CTL, TX_CFG,
    TX_CMD, buf_cfg, buf_event, bus_ctl, bus_st, line_ctl, line_st, page, port, rx_cfg, self_ctl, self_st,
    test_ctl,
};
use crate::transmit::Transmitter;

/// How long frames take on the wire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WireSpeed {
    /// 10 Mbit/s: 0.8 µs per byte, preamble and interframe gap included.
    #[default]
    TenMegabit,
    /// No time. The other end then waits until the chip has room, so that no frame is missed.
    Instant,
}

/// What is soldered on and plugged in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChipConfig {
    /// How long frames take.
    pub wire_speed: WireSpeed,
    /// The EEPROM beside the chip, if there is one.
    pub eeprom: Option<Eeprom>,
    /// The individual address at power-on when there is no valid EEPROM: what firmware would have written.
    pub address: MacAddress,
}

/// Nanoseconds a byte takes at 10 Mbit/s.
pub(crate) const BYTE_TIME: u64 = 800;
/// Preamble and start-of-frame delimiter, in bytes.
pub(crate) const PREAMBLE: u64 = 8;
/// Gap between frames: 9.6 µs.
pub(crate) const FRAME_GAP: u64 = 9_600;
/// Length of a frame check sequence.
pub(crate) const FCS: usize = 4;
/// Buffer memory: the 4 KiB page without the 1 KiB below the receive frame location (section 4.1.1). Shared by frames in
/// both directions.
pub(crate) const BUFFER: usize = 0x1000 - 0x400;
/// How long interrupts stay off after the host has read the end of the queue (figure 19).
const INTERRUPT_GAP: u64 = 1_600;
/// How long initialisation takes after a software reset (section 3.3.4).
const RESET_TIME: u64 = 10_000_000;
/// EISA registration number and product number: a CS8900A of revision F.
const PRODUCT_ID: u16 = 0x630E;
const REVISION: u16 = 0x0A00;
/// I/O base address without EEPROM (section 4.3.2).
const DEFAULT_IO_BASE: u16 = 0x300;

/// What the host set and the chip keeps beside frames. A reset replaces all of it.
#[derive(Debug)]
pub(crate) struct Registers {
    pointer: u16,
    io_base: u16,
    interrupt: u16,
    dma_channel: u16,
    /// Memory and boot PROM addresses, kept for the host to read back.
    memory: [u16; 6],
    eeprom_data: u16,
    eeprom_command: u16,
    eeprom_ready: Nanos,
    eeprom_ok: bool,
    initialised: Nanos,
    control: [u16; 16],
    pub(crate) filter: AddressFilter,
    pub(crate) buf_event: u16,
    /// The RxDMAFrame event has been reported and its cause not been new since.
    dma_reported: bool,
    /// The miss counter has reached half its range and that has not been reported.
    miss_report: bool,
    rx_miss: u16,
    /// The host is reading the interrupt status queue: the pin stays low.
    queue_open: bool,
    /// The pin stays low until then.
    quiet_until: Nanos,
    /// The high byte of the last register read bytewise, and the low byte of the one being written bytewise.
    latch: u8,
}

impl Registers {
    fn new() -> Self {
        let mut control = [0; 16];
        for register in CONTROL_REGISTERS {
            control[index(register.address)] = register.reset;
        }
        Self {
            pointer: 0,
            io_base: DEFAULT_IO_BASE,
            // Reset values that select no pin (sections 4.3.3 and 4.3.4).
            interrupt: 4,
            dma_channel: 3,
            memory: [0; 6],
            eeprom_data: 0,
            eeprom_command: 0,
            eeprom_ready: Nanos::ZERO,
            eeprom_ok: false,
            initialised: Nanos::ZERO,
            control,
            filter: AddressFilter::default(),
            buf_event: 0,
            dma_reported: false,
            miss_report: false,
            rx_miss: 0,
            queue_open: false,
            quiet_until: Nanos::ZERO,
            latch: 0,
        }
    }
}

/// A CS8900A.
#[derive(Debug)]
pub struct Chip {
    pub(crate) wire_speed: WireSpeed,
    eeprom: Option<Eeprom>,
    address: MacAddress,
    link: bool,
    pub(crate) registers: Registers,
    pub(crate) receiver: Receiver,
    pub(crate) transmitter: Transmitter,
    /// Something outside the chip may have to follow what happened inside.
    dirty: bool,
    pub(crate) happenings: Vec<Happening>,
}

/// Something that happened inside and that no register tells exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// A frame has left; its last bit went out at the time given.
    Sent(Frame, Nanos),
    /// A frame was taken into the buffer.
    Received(u32),
    /// A frame was lost, and why.
    Lost(u32, &'static str),
    /// The chip was used in a way that cannot work.
    Misuse(&'static str),
}

/// Where the next entry of the interrupt status queue comes from, in the order of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum QueueSource {
    Receive,
    Transmit,
    Buffer,
    Miss,
}

impl Chip {
    /// A chip after power-on and initialisation, its EEPROM read, the cable plugged in.
    #[must_use]
    pub fn new(config: ChipConfig) -> Self {
        let mut chip = Self {
            wire_speed: config.wire_speed,
            eeprom: config.eeprom,
            address: config.address,
            link: true,
            registers: Registers::new(),
            receiver: Receiver::default(),
            transmitter: Transmitter::default(),
            dirty: true,
            happenings: Vec::new(),
        };
        chip.power_on();
        chip
    }

    /// The reset pin: registers and buffers as after power-on.
    pub fn power_on(&mut self) {
        self.registers = Registers::new();
        self.receiver = Receiver::default();
        self.transmitter = Transmitter::default();
        self.dirty = true;
        let configuration = self.eeprom.as_ref().and_then(Eeprom::configuration);
        self.registers.eeprom_ok = configuration.is_some();
        if let Some(values) = configuration {
            for (address, value) in values {
                self.write_page(address, value, Nanos::ZERO);
            }
        } else {
            for (word, at) in address_words(self.address).into_iter().zip(0..) {
                self.write_page(page::INDIVIDUAL_ADDRESS + 2 * at, word, Nanos::ZERO);
            }
        }
    }

    /// Software reset (section 4.4.18): as power-on, but the host sees it take its time.
    fn software_reset(&mut self, now: Nanos) {
        self.power_on();
        self.registers.initialised = now.after(Nanos(RESET_TIME));
    }

    /// Plugs the cable in or out: the link pulses of 10BASE-T come or stop.
    pub const fn set_link(&mut self, up: bool) {
        self.link = up;
        self.dirty = true;
    }

    // --- pins --------------------------------------------------------------------------------------------------------

    /// The interrupt pin that is driven high, if any.
    #[must_use]
    pub fn interrupt_pin(&self, now: Nanos) -> Option<u8> {
        let registers = &self.registers;
        let enabled = self.has(BUS_CTL, bus_ctl::ENABLE_IRQ) && registers.interrupt < 4;
        let waiting = enabled && !registers.queue_open && now >= registers.quiet_until;
        (waiting && self.queue_source().is_some()).then_some(registers.interrupt as u8)
    }

    /// The DMA request pin that the chip uses; `None` while it is set to none.
    #[must_use]
    pub const fn dma_pin(&self) -> Option<u8> {
        if self.registers.dma_channel < 3 { Some(self.registers.dma_channel as u8) } else { None }
    }

    /// Where the chip decodes its ports.
    #[must_use]
    pub const fn io_base(&self) -> u16 {
        self.registers.io_base
    }

    /// When the chip wants [`advance`](Self::advance) next; `Nanos::MAX` if it does not.
    #[must_use]
    pub fn deadline(&self) -> Nanos {
        let quiet = self.registers.quiet_until;
        let quiet = if quiet > Nanos::ZERO && self.queue_source().is_some() { quiet } else { Nanos::MAX };
        quiet.min(self.receive_deadline()).min(self.transmit_deadline())
    }

    /// Does what is due at `now`.
    pub fn advance(&mut self, now: Nanos) {
        self.dirty = true;
        if now >= self.registers.quiet_until {
            self.registers.quiet_until = Nanos::ZERO;
        }
        self.advance_receive(now);
        self.advance_transmit(now);
    }

    /// Whether something happened since last asked that pins, cable or deadline may have to follow.
    pub const fn take_dirty(&mut self) -> bool {
        std::mem::replace(&mut self.dirty, false)
    }

    // --- ports -------------------------------------------------------------------------------------------------------

    /// Reads 16 bits at an even port offset.
    pub fn read_port(&mut self, offset: u8, now: Nanos) -> u16 {
        match offset & 0xE {
            port::DATA_0 | port::DATA_1 => self.read_frame_word(now),
            port::ISQ => self.read_queue(now),
            // Bits E-C of the pointer always read as 011 (section 4.10.5).
            port::POINTER => self.registers.pointer & 0x8FFF | 0x3000,
            port::PAGE_DATA_0 => {
                let at = self.take_pointer(0);
                self.read_page(at, now)
            }
            port::PAGE_DATA_1 => {
                let at = self.take_pointer(2);
                self.read_page(at, now)
            }
            // TxCMD and TxLength are write-only.
            _ => 0,
        }
    }

    /// Writes 16 bits at an even port offset.
    pub fn write_port(&mut self, offset: u8, value: u16, now: Nanos) {
        match offset & 0xE {
            port::DATA_0 | port::DATA_1 => self.write_frame_word(value, now),
            port::TX_CMD => self.write_tx_command(value, now),
            port::TX_LENGTH => self.write_tx_length(value, now),
            port::POINTER => self.registers.pointer = value,
            port::PAGE_DATA_0 => {
                let at = self.take_pointer(0);
                self.write_page(at, value, now);
            }
            port::PAGE_DATA_1 => {
                let at = self.take_pointer(2);
                self.write_page(at, value, now);
            }
            // The interrupt status queue is read-only.
            _ => {}
        }
    }

    /// Reads 8 bits. A pair of byte reads, low byte first, reads the register once (section 4.10.9 asks for that order).
    pub fn read_port_byte(&mut self, offset: u8, now: Nanos) -> u8 {
        if offset & 1 != 0 {
            return self.registers.latch;
        }
        let [low, high] = self.read_port(offset, now).to_le_bytes();
        self.registers.latch = high;
        low
    }

    /// Writes 8 bits. The register is written when its high byte is.
    pub fn write_port_byte(&mut self, offset: u8, value: u8, now: Nanos) {
        if offset & 1 == 0 {
            self.registers.latch = value;
        } else {
            self.write_port(offset & 0xE, u16::from_le_bytes([self.registers.latch, value]), now);
        }
    }

    /// The PacketPage address of this access to a data port, `offset` bytes into the pair. With auto-increment the pointer
    /// has already moved past the first half of a 32-bit access.
    const fn take_pointer(&mut self, offset: u16) -> u16 {
        let pointer = self.registers.pointer;
        if pointer & 0x8000 == 0 {
            return pointer.wrapping_add(offset) & 0xFFF;
        }
        self.registers.pointer = 0x8000 | pointer.wrapping_add(2) & 0xFFF;
        pointer & 0xFFF
    }

    // --- PacketPage --------------------------------------------------------------------------------------------------

    /// Reads 16 bits of PacketPage memory. Reserved locations read as 0; the lowest address bit is ignored.
    pub fn read_page(&mut self, address: u16, now: Nanos) -> u16 {
        let address = address & 0xFFE;
        match address {
            page::PRODUCT_ID => PRODUCT_ID,
            page::REVISION => REVISION,
            page::IO_BASE => self.registers.io_base,
            page::INTERRUPT => self.registers.interrupt,
            page::DMA_CHANNEL => self.registers.dma_channel,
            page::DMA_START => self.receiver.dma_start(),
            page::DMA_FRAMES => self.read_dma_frames(),
            page::DMA_BYTES => self.receiver.take_dma_bytes(),
            page::MEMORY_BASE..=0x036 => self.registers.memory[usize::from(address - page::MEMORY_BASE) / 2],
            page::EEPROM_COMMAND => self.registers.eeprom_command,
            page::EEPROM_DATA => self.registers.eeprom_data,
            page::BYTE_COUNT => self.read_byte_count(now),
            0x100..=0x11F => self.registers.control[index(address)],
            page::ISQ => self.read_queue(now),
            page::RX_EVENT => self.read_rx_event(),
            page::TX_EVENT => self.read_tx_event(),
            page::BUF_EVENT => {
                self.tell_early(now);
                self.read_buf_event(buf_event::RX_DEST | buf_event::RX_128)
            }
            page::RX_MISS => self.read_rx_miss(),
            // No collisions and no cable faults happen on this cable.
            page::TX_COL => 0x12,
            page::TDR => 0x1C,
            page::LINE_ST => self.line_status(),
            page::SELF_ST => self.self_status(now),
            page::BUS_ST => self.read_bus_status(),
            page::LOGICAL_FILTER..=0x156 => {
                (self.registers.filter.logical >> (8 * (address - page::LOGICAL_FILTER))) as u16
            }
            page::INDIVIDUAL_ADDRESS..=0x15C => {
                let at = usize::from(address - page::INDIVIDUAL_ADDRESS);
                let bytes = self.registers.filter.individual;
                u16::from_le_bytes([bytes[at], bytes[at + 1]])
            }
            page::RX_FRAME..=0x9FE => self.read_frame_at(usize::from(address - page::RX_FRAME) / 2, now),
            _ => 0,
        }
    }

    /// Writes 16 bits of PacketPage memory. Reserved and read-only locations ignore it.
    pub fn write_page(&mut self, address: u16, value: u16, now: Nanos) {
        self.dirty = true;
        let address = address & 0xFFE;
        match address {
            page::IO_BASE => self.registers.io_base = value & 0xFFF0,
            page::INTERRUPT => self.registers.interrupt = value & 7,
            page::DMA_CHANNEL => self.registers.dma_channel = value & 3,
            page::MEMORY_BASE..=0x036 => {
                self.registers.memory[usize::from(address - page::MEMORY_BASE) / 2] = value;
            }
            page::EEPROM_COMMAND => self.eeprom_command(value, now),
            page::EEPROM_DATA => self.registers.eeprom_data = value,
            0x100..=0x11F => self.write_control(address, value, now),
            page::TX_CMD => self.write_tx_command(value, now),
            page::TX_LENGTH => self.write_tx_length(value, now),
            page::LOGICAL_FILTER..=0x156 => {
                let shift = 8 * (address - page::LOGICAL_FILTER);
                let filter = &mut self.registers.filter.logical;
                *filter = *filter & !(0xFFFF << shift) | u64::from(value) << shift;
            }
            page::INDIVIDUAL_ADDRESS..=0x15C => {
                let at = usize::from(address - page::INDIVIDUAL_ADDRESS);
                self.registers.filter.individual[at..at + 2].copy_from_slice(&value.to_le_bytes());
            }
            page::TX_FRAME..=0xFFE => self.write_frame_word(value, now),
            _ => {}
        }
    }

    /// The content of a control register.
    pub(crate) const fn control(&self, register: RegisterInfo) -> u16 {
        self.registers.control[index(register.address)]
    }

    /// Whether any of `bits` is set in a control register.
    pub(crate) const fn has(&self, register: RegisterInfo, bits: u16) -> bool {
        self.control(register) & bits != 0
    }

    pub(crate) const fn set_tx_command_status(&mut self, command: u16) {
        self.registers.control[index(TX_CMD.address)] = command & 0xFFC0 | TX_CMD.reset;
    }

    /// Writes a control register. The low six bits of the value, which should be the register's number, are not compared:
    /// the silicon decodes the address.
    fn write_control(&mut self, address: u16, value: u16, now: Nanos) {
        let Some(register) = CONTROL_REGISTERS.iter().find(|register| register.address == address) else {
            return;
        };
        self.registers.control[index(address)] = value & register.writable | register.reset;
        self.act(address, value & register.act_once, now);
        match address {
            _ if address == LINE_CTL.address => self.try_start_sending(now),
            _ if address == RX_CFG.address || address == BUS_CTL.address => self.try_start_dma(),
            _ => {}
        }
    }

    /// What act-once bits do.
    fn act(&mut self, address: u16, bits: u16, now: Nanos) {
        if bits == 0 {
            return;
        }
        match address {
            _ if address == RX_CFG.address && bits & rx_cfg::SKIP_1 != 0 => self.skip_frame(),
            _ if address == BUF_CFG.address && bits & buf_cfg::SW_INT_X != 0 => {
                self.registers.buf_event |= buf_event::SW_INT;
            }
            _ if address == BUS_CTL.address && bits & bus_ctl::RESET_RX_DMA != 0 => self.reset_receive_dma(),
            _ if address == SELF_CTL.address && bits & self_ctl::RESET != 0 => self.software_reset(now),
            _ => {}
        }
    }

    fn eeprom_command(&mut self, command: u16, now: Nanos) {
        // Bit A addresses external logic instead, of which there is none.
        const EXTERNAL: u16 = 1 << 10;
        self.registers.eeprom_command = command;
        if self.self_status(now) & self_st::SI_BUSY != 0 {
            self.happenings.push(Happening::Misuse("EEPROM command while the interface is busy"));
            return;
        }
        if let Some(eeprom) = &mut self.eeprom
            && command & EXTERNAL == 0
        {
            let time = eeprom.command(command, &mut self.registers.eeprom_data);
            self.registers.eeprom_ready = now.after(Nanos(time));
        }
    }

    const fn line_status(&self) -> u16 {
        let aui = self.has(LINE_CTL, line_ctl::AUI_ONLY);
        let mut status = 0x14 | line_st::POLARITY_OK;
        status |= if aui { line_st::AUI } else { line_st::TEN_BASE_T };
        if self.link && !aui {
            status |= line_st::LINK_OK;
        }
        if self.receiver.carrier() {
            status |= line_st::CRS;
        }
        status
    }

    /// Whether frames reach the wire and come in from it.
    pub(crate) const fn is_connected(&self) -> bool {
        self.link
    }

    /// Whether the transmitter works without hearing link pulses.
    pub(crate) const fn ignores_link(&self) -> bool {
        self.has(TEST_CTL, test_ctl::DISABLE_LT) || self.has(LINE_CTL, line_ctl::AUI_ONLY)
    }

    fn self_status(&self, now: Nanos) -> u16 {
        let mut status = 0x16;
        let resetting = now < self.registers.initialised;
        if !resetting {
            status |= self_st::INITD;
        }
        if self.eeprom.is_some() {
            status |= self_st::EEPROM_PRESENT;
            if now < self.registers.eeprom_ready || resetting {
                status |= self_st::SI_BUSY;
            }
        }
        if self.registers.eeprom_ok {
            status |= self_st::EEPROM_OK;
        }
        status
    }

    /// Reading BusST while it says ready commits the buffer to the frame bid for (section 5.6.4).
    fn read_bus_status(&mut self) -> u16 {
        let mut status = 0x18;
        if self.transmitter.bid_refused() {
            status |= bus_st::TX_BID_ERR;
        }
        if self.transmitter.commit_bid() {
            status |= bus_st::RDY_4_TX_NOW;
        }
        status
    }

    // --- interrupt status queue --------------------------------------------------------------------------------------

    /// BufEvent bits that are set, enabled and not reported.
    const fn buffer_reports(&self) -> u16 {
        let registers = &self.registers;
        let mut bits = registers.buf_event & (self.control(BUF_CFG) | buf_event::SW_INT) & 0xFFC0;
        if registers.dma_reported {
            bits &= !buf_event::RX_DMA_FRAME;
        }
        bits
    }

    fn queue_source(&self) -> Option<QueueSource> {
        if self.has_receive_report() {
            Some(QueueSource::Receive)
        } else if self.transmitter.has_report() {
            Some(QueueSource::Transmit)
        } else if self.buffer_reports() != 0 {
            Some(QueueSource::Buffer)
        } else if self.registers.miss_report {
            Some(QueueSource::Miss)
        } else {
            None
        }
    }

    /// Reads the next entry of the queue (section 5.1): the event register itself, which that clears. The first read
    /// takes the interrupt pin low; the read that returns 0 lets it rise again, a little later.
    fn read_queue(&mut self, now: Nanos) -> u16 {
        self.dirty = true;
        let Some(source) = self.queue_source() else {
            if std::mem::replace(&mut self.registers.queue_open, false) {
                self.registers.quiet_until = now.after(Nanos(INTERRUPT_GAP));
            }
            return 0;
        };
        self.registers.queue_open = true;
        match source {
            QueueSource::Receive => self.read_rx_event(),
            QueueSource::Transmit => self.read_tx_event(),
            QueueSource::Buffer => self.read_buf_event(self.control(BUF_CFG)),
            QueueSource::Miss => self.read_rx_miss(),
        }
    }

    /// Whether any entry of the queue waits for the host.
    pub(crate) const fn has_buffer_report(&self) -> bool {
        self.buffer_reports() != 0
    }

    /// Reads and clears BufEvent. RxDMAFrame stays until the frame count is read (table 28). Early receive events among
    /// `early` commit the frame that is coming in.
    fn read_buf_event(&mut self, early: u16) -> u16 {
        self.dirty = true;
        let events = self.registers.buf_event;
        self.registers.buf_event &= buf_event::RX_DMA_FRAME;
        self.registers.dma_reported = true;
        if events & early & (buf_event::RX_DEST | buf_event::RX_128) != 0 {
            self.receiver.commit_incoming();
        }
        if events & buf_event::RDY_4_TX != 0 {
            self.transmitter.commit_bid();
        }
        events | 0xC
    }

    fn read_tx_event(&mut self) -> u16 {
        self.dirty = true;
        self.transmitter.take_event()
    }

    const fn read_rx_miss(&mut self) -> u16 {
        self.registers.miss_report = false;
        self.dirty = true;
        std::mem::replace(&mut self.registers.rx_miss, 0) << 6 | 0x10
    }

    /// Counts a missed frame (section 4.4.14).
    pub(crate) fn count_miss(&mut self, length: u32) {
        self.registers.rx_miss = (self.registers.rx_miss + 1) & 0x3FF;
        self.registers.buf_event |= buf_event::RX_MISS;
        if self.registers.rx_miss == 0x200 && self.has(BUF_CFG, buf_cfg::MISS_OVF_IE) {
            self.registers.miss_report = true;
        }
        self.happenings.push(Happening::Lost(length, "no room in the chip's buffer"));
    }

    /// The count of frames moved by DMA has become other than 0.
    pub(crate) const fn raise_dma_event(&mut self) {
        if self.registers.buf_event & buf_event::RX_DMA_FRAME == 0 {
            self.registers.buf_event |= buf_event::RX_DMA_FRAME;
            self.registers.dma_reported = false;
        }
    }

    /// Reads and clears the DMA frame count, and with it RxDMAFrame.
    fn read_dma_frames(&mut self) -> u16 {
        self.dirty = true;
        self.registers.buf_event &= !buf_event::RX_DMA_FRAME;
        let frames = self.receiver.take_dma_frames();
        if frames == 0 {
            self.try_leave_auto_dma();
        }
        self.try_start_dma();
        frames
    }

    // --- what both directions use ------------------------------------------------------------------------------------

    /// Bytes of buffer memory in use.
    pub(crate) fn buffer_used(&self) -> usize {
        self.receiver.buffer_used() + self.transmitter.buffer_used()
    }

    /// Bytes of buffer memory free.
    pub(crate) fn buffer_free(&self) -> usize {
        BUFFER.saturating_sub(self.buffer_used())
    }

    /// Whether the host hears frames while it sends.
    pub(crate) const fn is_full_duplex(&self) -> bool {
        self.has(TEST_CTL, test_ctl::FDX)
    }

    /// Whether what is sent comes back instead of going out.
    pub(crate) const fn is_looped(&self) -> bool {
        self.has(TEST_CTL, test_ctl::ENDEC_LOOP)
    }

    pub(crate) const fn mark_dirty(&mut self) {
        self.dirty = true;
    }

    pub(crate) const fn rx_control(&self) -> u16 {
        self.control(RX_CTL)
    }

    pub(crate) const fn tx_configuration(&self) -> u16 {
        self.control(TX_CFG)
    }
}

/// The place of a control register in their array.
const fn index(address: u16) -> usize {
    (address as usize & 0x1F) / 2
}
