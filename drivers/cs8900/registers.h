/*
 * registers.h - the Cirrus Logic CS8900A as seen through its I/O window
 *
 * Names and numbers follow the CS8900A data sheet (DS271): section 4.10 for the
 * window, 4.2 for the PacketPage, 4.4 for the registers. The low six bits of a
 * status or configuration register hold its number; the bits below are those
 * above them.
 */
#ifndef CS8900_REGISTERS_H
#define CS8900_REGISTERS_H

/* The I/O window: eight 16-bit ports. */
#define CS_IO_LENGTH 16
#define CS_IO_DATA 0x00       /* receive and transmit data, port 0 */
#define CS_IO_TX_COMMAND 0x04 /* start of a transmission */
#define CS_IO_TX_LENGTH 0x06  /* its length in bytes */
#define CS_IO_ISQ 0x08        /* interrupt status queue */
#define CS_IO_POINTER 0x0A    /* PacketPage pointer */
#define CS_IO_PAGE 0x0C       /* PacketPage data, port 0 */

/* PacketPage: bus interface. */
#define PP_PRODUCT_ID 0x0000
#define PP_PRODUCT_ID_CS8900 0x630E
#define PP_INTERRUPT 0x0022
#define PP_DMA_CHANNEL 0x0024
#define PP_DMA_CHANNEL_NONE 3
#define PP_DMA_FRAME_COUNT 0x0028 /* frames moved since the last read; a read clears it */
#define PP_DMA_FRAME_COUNT_MASK 0x0FFF

/* PacketPage: configuration and control. */
#define PP_RX_CFG 0x0102
#define RX_CFG_SKIP 0x0040
#define RX_CFG_RX_OK_IE 0x0100
#define RX_CFG_DMA_ONLY 0x0200

#define PP_RX_CTL 0x0104
#define RX_CTL_PROMISCUOUS 0x0080
#define RX_CTL_RX_OK 0x0100
#define RX_CTL_MULTICAST 0x0200
#define RX_CTL_INDIVIDUAL 0x0400
#define RX_CTL_BROADCAST 0x0800

#define PP_TX_CFG 0x0106
#define TX_CFG_LOSS_OF_CRS_IE 0x0040
#define TX_CFG_TX_OK_IE 0x0100
#define TX_CFG_OUT_OF_WINDOW_IE 0x0200
#define TX_CFG_JABBER_IE 0x0400
#define TX_CFG_16_COLLISIONS_IE 0x8000

#define PP_BUF_CFG 0x010A
#define BUF_CFG_RX_DMA_IE 0x0080
#define BUF_CFG_READY_FOR_TX_IE 0x0100
#define BUF_CFG_TX_UNDERRUN_IE 0x0200
#define BUF_CFG_MISS_OVERFLOW_IE 0x2000

#define PP_LINE_CTL 0x0112
#define LINE_CTL_RX_ON 0x0040
#define LINE_CTL_TX_ON 0x0080

#define PP_SELF_CTL 0x0114
#define SELF_CTL_RESET 0x0040

#define PP_BUS_CTL 0x0116
#define BUS_CTL_RESET_RX_DMA 0x0040
#define BUS_CTL_DMA_BURST 0x0800
#define BUS_CTL_RX_DMA_64K 0x2000
#define BUS_CTL_ENABLE_IRQ 0x8000

/* PacketPage: status and events. */
#define PP_RX_MISS 0x0130
#define PP_TX_COLLISIONS 0x0132
#define PP_LINE_STATUS 0x0134
#define LINE_STATUS_LINK_OK 0x0080

#define PP_SELF_STATUS 0x0136
#define SELF_STATUS_INIT_DONE 0x0080
#define SELF_STATUS_EEPROM_BUSY 0x0100

#define PP_BUS_STATUS 0x0138
#define BUS_STATUS_TX_BID_ERROR 0x0080
#define BUS_STATUS_READY_FOR_TX 0x0100

/* PacketPage: address filter. */
#define PP_LOGICAL_ADDRESS_FILTER 0x0150
#define PP_INDIVIDUAL_ADDRESS 0x0158

/* The register number in the low bits of an entry of the interrupt status queue. */
#define ISQ_REGISTER_MASK 0x003F
#define ISQ_RX_EVENT 0x04
#define ISQ_TX_EVENT 0x08
#define ISQ_BUF_EVENT 0x0C
#define ISQ_RX_MISS 0x10
#define ISQ_TX_COLLISIONS 0x12

/* RxStatus, the word in front of each received frame. */
#define RX_EVENT_RX_OK 0x0100
#define RX_EVENT_CRC_ERROR 0x1000
#define RX_EVENT_RUNT 0x2000
#define RX_EVENT_EXTRA_DATA 0x4000

#define TX_EVENT_TX_OK 0x0100
#define TX_EVENT_COLLISIONS(event) (((event) >> 11) & 0xF)
#define TX_EVENT_16_COLLISIONS 0x8000

#define BUF_EVENT_RX_DMA_FRAME 0x0080
#define BUF_EVENT_READY_FOR_TX 0x0100
#define BUF_EVENT_TX_UNDERRUN 0x0200

/* A counter register: ten bits above the register number. */
#define CS_COUNTER(value) ((ULONG)(value) >> 6)

/* TxCMD: start when the whole frame is in the chip; the chip pads and adds the CRC. */
#define TX_COMMAND_AFTER_ALL 0x00C0

#endif
