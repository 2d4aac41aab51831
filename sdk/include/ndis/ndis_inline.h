/*
 * ndis_inline.h - the part of the NDIS interface that is code inside the driver
 *
 * Accessors of NET_BUFFER and NET_BUFFER_LIST, spin locks, port and register
 * access, address macros. None of these is an import of a driver built with
 * these headers. Included by ndis.h.
 *
 * Part of ndisbox. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef NDISBOX_SDK_NDIS_INLINE_H
#define NDISBOX_SDK_NDIS_INLINE_H

#define NDISBOX_INLINE static __inline__ __attribute__((unused))

/* ---- NET_BUFFER ---- */

#define NET_BUFFER_NEXT_NB(nb) ((nb)->Next)
#define NET_BUFFER_FIRST_MDL(nb) ((nb)->MdlChain)
#define NET_BUFFER_DATA_LENGTH(nb) ((nb)->DataLength)
#define NET_BUFFER_DATA_OFFSET(nb) ((nb)->DataOffset)
#define NET_BUFFER_CURRENT_MDL(nb) ((nb)->CurrentMdl)
#define NET_BUFFER_CURRENT_MDL_OFFSET(nb) ((nb)->CurrentMdlOffset)
#define NET_BUFFER_PROTOCOL_RESERVED(nb) ((nb)->ProtocolReserved)
#define NET_BUFFER_MINIPORT_RESERVED(nb) ((nb)->MiniportReserved)
#define NET_BUFFER_CHECKSUM_BIAS(nb) ((nb)->ChecksumBias)
#define NET_BUFFER_DATA_PHYSICAL_ADDRESS(nb) ((nb)->DataPhysicalAddress)
#define NET_BUFFER_FIRST_SHARED_MEM_INFO(nb) ((nb)->SharedMemoryInfo)
#define NET_BUFFER_SCATTER_GATHER_LIST(nb) ((nb)->ScatterGatherList)
#define NET_BUFFER_SHARED_MEM_NEXT_SEGMENT(info) ((info)->NextSharedMemorySegment)
#define NET_BUFFER_SHARED_MEM_FLAGS(info) ((info)->SharedMemoryFlags)
#define NET_BUFFER_SHARED_MEM_HANDLE(info) ((info)->SharedMemoryHandle)
#define NET_BUFFER_SHARED_MEM_OFFSET(info) ((info)->SharedMemoryOffset)
#define NET_BUFFER_SHARED_MEM_LENGTH(info) ((info)->SharedMemoryLength)

/* ---- NET_BUFFER_LIST ---- */

#define NET_BUFFER_LIST_NEXT_NBL(nbl) ((nbl)->Next)
#define NET_BUFFER_LIST_FIRST_NB(nbl) ((nbl)->FirstNetBuffer)
#define NET_BUFFER_LIST_FLAGS(nbl) ((nbl)->Flags)
#define NET_BUFFER_LIST_NBL_FLAGS(nbl) ((nbl)->NblFlags)
#define NET_BUFFER_LIST_STATUS(nbl) ((nbl)->Status)
#define NET_BUFFER_LIST_PROTOCOL_RESERVED(nbl) ((nbl)->ProtocolReserved)
#define NET_BUFFER_LIST_MINIPORT_RESERVED(nbl) ((nbl)->MiniportReserved)
#define NET_BUFFER_LIST_CONTEXT_DATA_START(nbl) \
    ((PUCHAR)((nbl)->Context) + FIELD_OFFSET(NET_BUFFER_LIST_CONTEXT, ContextData) + (nbl)->Context->Offset)
#define NET_BUFFER_LIST_CONTEXT_DATA_SIZE(nbl) ((nbl)->Context->Size)
#define NET_BUFFER_LIST_INFO(nbl, id) ((nbl)->NetBufferListInfo[(id)])

#define NDIS_GET_NET_BUFFER_LIST_CANCEL_ID(nbl) NET_BUFFER_LIST_INFO((nbl), NetBufferListCancelId)
#define NDIS_SET_NET_BUFFER_LIST_CANCEL_ID(nbl, id) \
    (NET_BUFFER_LIST_INFO((nbl), NetBufferListCancelId) = (id))
#define NdisSetNetBufferListProtocolId(nbl, id) \
    (*(PUCHAR)&NET_BUFFER_LIST_INFO((nbl), NetBufferListProtocolId) = (id))
#define NET_BUFFER_LIST_GET_HASH_VALUE(nbl) \
    PtrToUlong(NET_BUFFER_LIST_INFO((nbl), NetBufferListHashValue))
#define NET_BUFFER_LIST_SET_HASH_VALUE(nbl, value) \
    (NET_BUFFER_LIST_INFO((nbl), NetBufferListHashValue) = ULongToPtr(value))
#define NET_BUFFER_LIST_GET_HASH_TYPE(nbl) \
    (PtrToUlong(NET_BUFFER_LIST_INFO((nbl), NetBufferListHashInfo)) & NDIS_HASH_TYPE_MASK)
#define NET_BUFFER_LIST_GET_HASH_FUNCTION(nbl) \
    (PtrToUlong(NET_BUFFER_LIST_INFO((nbl), NetBufferListHashInfo)) & NDIS_HASH_FUNCTION_MASK)

NDISBOX_INLINE void NET_BUFFER_LIST_SET_HASH_TYPE(PNET_BUFFER_LIST nbl, ULONG type)
{
    ULONG info = PtrToUlong(NET_BUFFER_LIST_INFO(nbl, NetBufferListHashInfo));
    info = (info & ~(ULONG)NDIS_HASH_TYPE_MASK) | (type & NDIS_HASH_TYPE_MASK);
    NET_BUFFER_LIST_INFO(nbl, NetBufferListHashInfo) = ULongToPtr(info);
}

NDISBOX_INLINE void NET_BUFFER_LIST_SET_HASH_FUNCTION(PNET_BUFFER_LIST nbl, ULONG function)
{
    ULONG info = PtrToUlong(NET_BUFFER_LIST_INFO(nbl, NetBufferListHashInfo));
    info = (info & ~(ULONG)NDIS_HASH_FUNCTION_MASK) | (function & NDIS_HASH_FUNCTION_MASK);
    NET_BUFFER_LIST_INFO(nbl, NetBufferListHashInfo) = ULongToPtr(info);
}

#define NDIS_RSS_HASH_TYPE_FROM_HASH_INFO(info) ((info) & NDIS_HASH_TYPE_MASK)
#define NDIS_RSS_HASH_FUNC_FROM_HASH_INFO(info) ((info) & NDIS_HASH_FUNCTION_MASK)
#define NDIS_RSS_HASH_INFO_FROM_TYPE_AND_FUNC(type, function) ((type) | (function))

#define NDISBOX_NBL_INFO(nbl, id, type) ((type *)&NET_BUFFER_LIST_INFO((nbl), id))

#define NDIS_GET_NET_BUFFER_LIST_VLAN_ID(nbl) \
    (NDISBOX_NBL_INFO(nbl, Ieee8021QNetBufferListInfo, NDIS_NET_BUFFER_LIST_8021Q_INFO)->TagHeader.VlanId)
#define NDIS_SET_NET_BUFFER_LIST_VLAN_ID(nbl, id) (NDIS_GET_NET_BUFFER_LIST_VLAN_ID(nbl) = (id))

#if (NDIS_SUPPORT_NDIS620)
#define NET_BUFFER_LIST_RECEIVE_FILTER_ID(nbl)                                                 \
    (NDISBOX_NBL_INFO(nbl, NetBufferListFilteringInfo, NDIS_NET_BUFFER_LIST_FILTERING_INFO)    \
         ->FilteringInfo.FilterId)
#define NET_BUFFER_LIST_RECEIVE_QUEUE_ID(nbl)                                                  \
    (NDISBOX_NBL_INFO(nbl, NetBufferListFilteringInfo, NDIS_NET_BUFFER_LIST_FILTERING_INFO)    \
         ->FilteringInfo.QueueVPortInfo.QueueId)
#endif

#if (NDIS_SUPPORT_NDIS630)
#define NET_BUFFER_LIST_RECEIVE_FILTER_VPORT_ID(nbl)                                           \
    (NDISBOX_NBL_INFO(nbl, NetBufferListFilteringInfo, NDIS_NET_BUFFER_LIST_FILTERING_INFO)    \
         ->FilteringInfo.QueueVPortInfo.VPortId)
#define NDIS_GET_NET_BUFFER_LIST_VIRTUAL_SUBNET_ID(nbl)                                        \
    (NDISBOX_NBL_INFO(nbl, VirtualSubnetInfo, NDIS_NET_BUFFER_LIST_VIRTUAL_SUBNET_INFO)        \
         ->VirtualSubnetId)
#define NDIS_SET_NET_BUFFER_LIST_VIRTUAL_SUBNET_ID(nbl, id) \
    (NDIS_GET_NET_BUFFER_LIST_VIRTUAL_SUBNET_ID(nbl) = (id))
#define NDIS_GET_NET_BUFFER_LIST_IM_RESERVED(nbl) NET_BUFFER_LIST_INFO((nbl), IMReserved)
#define NDIS_SET_NET_BUFFER_LIST_IM_RESERVED(nbl, value) \
    (NET_BUFFER_LIST_INFO((nbl), IMReserved) = (value))
#define NET_BUFFER_LIST_COALESCED_SEG_COUNT(nbl) \
    (NDISBOX_NBL_INFO(nbl, TcpRecvSegCoalesceInfo, NDIS_RSC_NBL_INFO)->Info.CoalescedSegCount)
#define NET_BUFFER_LIST_DUP_ACK_COUNT(nbl) \
    (NDISBOX_NBL_INFO(nbl, TcpRecvSegCoalesceInfo, NDIS_RSC_NBL_INFO)->Info.DupAckCount)
#define NET_BUFFER_LIST_SWITCH_FORWARDING_DETAIL(nbl)                  \
    NDISBOX_NBL_INFO(nbl, SwitchForwardingDetail,                      \
                     NDIS_SWITCH_FORWARDING_DETAIL_NET_BUFFER_LIST_INFO)
#endif

#define NBL_SET_FLAG(nbl, flag) ((nbl)->Flags |= (flag))
#define NBL_CLEAR_FLAG(nbl, flag) ((nbl)->Flags &= ~(flag))
#define NBL_TEST_FLAG(nbl, flag) (((nbl)->Flags & (flag)) != 0)
#define NdisSetNblFlag(nbl, flag) ((nbl)->NblFlags |= (flag))
#define NdisClearNblFlag(nbl, flag) ((nbl)->NblFlags &= ~(flag))
#define NdisTestNblFlag(nbl, flag) (((nbl)->NblFlags & (flag)) != 0)
#define NdisTestNblFlags(nbl, flags) (((nbl)->NblFlags & (flags)) == (flags))

#define NBL_SET_PROTOCOL_RSVD_FLAG(nbl, flag) NdisSetNblFlag((nbl), (flag) & NBL_FLAGS_PROTOCOL_RESERVED)
#define NBL_CLEAR_PROTOCOL_RSVD_FLAG(nbl, flag) \
    NdisClearNblFlag((nbl), (flag) & NBL_FLAGS_PROTOCOL_RESERVED)
#define NBL_TEST_PROTOCOL_RSVD_FLAG(nbl, flag) \
    NdisTestNblFlag((nbl), (flag) & NBL_FLAGS_PROTOCOL_RESERVED)
#define NDIS_SET_CLONE_FLAG(flags, f) ((flags) |= (f))
#define NDIS_CLEAR_CLONE_FLAG(flags, f) ((flags) &= ~(f))
#define NDIS_TEST_CLONE_FLAG(flags, f) (((flags) & (f)) != 0)

/* ---- flags of the send, return and receive paths ---- */

#define NDIS_SET_SEND_FLAG(flags, f) ((flags) |= (f))
#define NDIS_CLEAR_SEND_FLAG(flags, f) ((flags) &= ~(f))
#define NDIS_TEST_SEND_FLAG(flags, f) (((flags) & (f)) != 0)
#define NDIS_SET_SEND_COMPLETE_FLAG(flags, f) ((flags) |= (f))
#define NDIS_TEST_SEND_COMPLETE_FLAG(flags, f) (((flags) & (f)) != 0)
#define NDIS_SET_RETURN_FLAG(flags, f) ((flags) |= (f))
#define NDIS_TEST_RETURN_FLAG(flags, f) (((flags) & (f)) != 0)
#define NDIS_SET_RECEIVE_FLAG(flags, f) ((flags) |= (f))
#define NDIS_TEST_RECEIVE_FLAG(flags, f) (((flags) & (f)) != 0)
#define NDIS_TEST_SEND_AT_DISPATCH_LEVEL(flags) \
    NDIS_TEST_SEND_FLAG((flags), NDIS_SEND_FLAGS_DISPATCH_LEVEL)
#define NDIS_TEST_SEND_COMPLETE_AT_DISPATCH_LEVEL(flags) \
    NDIS_TEST_SEND_COMPLETE_FLAG((flags), NDIS_SEND_COMPLETE_FLAGS_DISPATCH_LEVEL)
#define NDIS_TEST_RETURN_AT_DISPATCH_LEVEL(flags) \
    NDIS_TEST_RETURN_FLAG((flags), NDIS_RETURN_FLAGS_DISPATCH_LEVEL)
#define NDIS_TEST_RECEIVE_AT_DISPATCH_LEVEL(flags) \
    NDIS_TEST_RECEIVE_FLAG((flags), NDIS_RECEIVE_FLAGS_DISPATCH_LEVEL)
#define NDIS_TEST_RECEIVE_CANNOT_PEND(flags) \
    NDIS_TEST_RECEIVE_FLAG((flags), NDIS_RECEIVE_FLAGS_RESOURCES)
#define NDIS_TEST_RECEIVE_CAN_PEND(flags) (!NDIS_TEST_RECEIVE_CANNOT_PEND(flags))
#define NDIS_STATUS_INDICATION_SET_FLAG(indication, f) ((indication)->Flags |= (f))
#define NDIS_STATUS_INDICATION_CLEAR_FLAG(indication, f) ((indication)->Flags &= ~(f))
#define NDIS_STATUS_INDICATION_TEST_FLAG(indication, f) (((indication)->Flags & (f)) != 0)

/* ---- system DMA on a subordinate device ---- */

/*
 * The two macros that drivers write; the exports carry shorter names.
 * s: PNDIS_STATUS that receives the result; h: handle of NdisMRegisterDmaChannel;
 * b: MDL; o: offset in it; l: length in bytes; w: TRUE from memory to the device.
 */
#define NdisMSetupDmaTransfer(s, h, b, o, l, w) NdisSetupDmaTransfer((s), (h), (b), (o), (l), (w))
#define NdisMCompleteDmaTransfer(s, h, b, o, l, w) \
    NdisCompleteDmaTransfer((s), (h), (b), (o), (l), (w))

/* ---- spin locks ---- */

NDISBOX_INLINE void NdisAllocateSpinLock(PNDIS_SPIN_LOCK lock) { KeInitializeSpinLock(&lock->SpinLock); }
NDISBOX_INLINE void NdisFreeSpinLock(PNDIS_SPIN_LOCK lock) { UNREFERENCED_PARAMETER(lock); }
#define NdisAcquireSpinLock(lock) KeAcquireSpinLock(&(lock)->SpinLock, &(lock)->OldIrql)
#define NdisReleaseSpinLock(lock) KeReleaseSpinLock(&(lock)->SpinLock, (lock)->OldIrql)
#define NdisDprAcquireSpinLock(lock) KeAcquireSpinLockAtDpcLevel(&(lock)->SpinLock)
#define NdisDprReleaseSpinLock(lock) KeReleaseSpinLockFromDpcLevel(&(lock)->SpinLock)

/* ---- IRQL, time, processors ---- */

#define NDIS_CURRENT_IRQL() KeGetCurrentIrql()
#define NDIS_RAISE_IRQL_TO_DISPATCH(old) KeRaiseIrql(DISPATCH_LEVEL, (old))
#define NDIS_LOWER_IRQL(old, current) KeLowerIrql(old)
#define NdisStallExecution(microseconds) KeStallExecutionProcessor(microseconds)
#define NdisGetCurrentSystemTime(time) KeQuerySystemTime(time)
#define NdisCurrentProcessorIndex() KeGetCurrentProcessorNumberEx(NULL)
#define NDIS_CURRENT_PROCESSOR_NUMBER NdisCurrentProcessorIndex

/* ---- interlocked operations and lists ---- */

#define NdisInterlockedIncrement(p) InterlockedIncrement(p)
#define NdisInterlockedDecrement(p) InterlockedDecrement(p)
#define NdisInterlockedAddUlong(p, n, lock) ExInterlockedAddUlong((p), (n), &(lock)->SpinLock)
#define NdisInterlockedAddLargeStatistic(p, n) ExInterlockedAddLargeStatistic((p), (n))
#define NdisInterlockedInsertHeadList(list, entry, lock) \
    ExInterlockedInsertHeadList((list), (entry), &(lock)->SpinLock)
#define NdisInterlockedInsertTailList(list, entry, lock) \
    ExInterlockedInsertTailList((list), (entry), &(lock)->SpinLock)
#define NdisInterlockedRemoveHeadList(list, lock) \
    ExInterlockedRemoveHeadList((list), &(lock)->SpinLock)
#define NdisInitializeListHead(list) InitializeListHead(list)
#define NdisInitializeSListHead(list) ExInitializeSListHead(list)
#define NdisQueryDepthSList(list) ExQueryDepthSList(list)
#define NdisInterlockedPopEntrySList(list, lock) ExpInterlockedPopEntrySList(list)
#define NdisInterlockedPushEntrySList(list, entry, lock) \
    ExpInterlockedPushEntrySList((list), (entry))
#define NdisInterlockedFlushSList(list) ExpInterlockedFlushSList(list)

#define NdisInitializeNPagedLookasideList(list, allocate, free, flags, size, tag, depth) \
    ExInitializeNPagedLookasideList((list), (allocate), (free), (flags), (size), (tag), (depth))
#define NdisDeleteNPagedLookasideList(list) ExDeleteNPagedLookasideList(list)
#define NdisAllocateFromNPagedLookasideList(list) ExAllocateFromNPagedLookasideList(list)
#define NdisFreeToNPagedLookasideList(list, entry) ExFreeToNPagedLookasideList((list), (entry))

/* ---- memory ---- */

#define NdisMoveMemory(destination, source, length) RtlCopyMemory((destination), (source), (length))
#define NdisZeroMemory(destination, length) RtlZeroMemory((destination), (length))
#define NdisFillMemory(destination, length, value) \
    RtlFillMemory((destination), (length), (value))
#define NdisEqualMemory(left, right, length) RtlEqualMemory((left), (right), (length))
#define NdisMoveMappedMemory(destination, source, length) \
    RtlCopyMemory((destination), (source), (length))
#define NdisMoveToMappedMemory(destination, source, length) \
    NdisMoveMappedMemory((destination), (source), (length))
#define NdisMoveFromMappedMemory(destination, source, length) \
    NdisMoveMappedMemory((destination), (source), (length))
#define NdisZeroMappedMemory(destination, length) RtlZeroMemory((destination), (length))

/* ---- MDLs ---- */

#define NDIS_MDL_LINKAGE(mdl) ((mdl)->Next)
#define NDIS_MDL_TO_SPAN_PAGES(mdl)       \
    (MmGetMdlByteCount(mdl) == 0          \
         ? 1                              \
         : ADDRESS_AND_SIZE_TO_SPAN_PAGES(MmGetMdlVirtualAddress(mdl), MmGetMdlByteCount(mdl)))
#define NdisGetNextMdl(mdl, next) ((void)(*(next) = (mdl)->Next))
#define NdisAdjustMdlLength(mdl, length) ((void)((mdl)->ByteCount = (length)))
#define NdisQueryMdl(mdl, address, length, priority)                                     \
    do {                                                                                 \
        if (ARGUMENT_PRESENT(address)) {                                                 \
            *(PVOID *)(address) = MmGetSystemAddressForMdlSafe((mdl), (priority));       \
        }                                                                                \
        *(length) = MmGetMdlByteCount(mdl);                                              \
    } while (0)
#define NdisQueryMdlOffset(mdl, offset, length)  \
    do {                                         \
        *(offset) = MmGetMdlByteOffset(mdl);     \
        *(length) = MmGetMdlByteCount(mdl);      \
    } while (0)

/* ---- physical addresses ---- */

#define NDIS_PHYSICAL_ADDRESS_CONST(low, high) { { (ULONG)(low), (LONG)(high) } }
#define NdisGetPhysicalAddressLow(address) ((address).LowPart)
#define NdisGetPhysicalAddressHigh(address) ((address).HighPart)
#define NdisSetPhysicalAddressLow(address, value) ((address).LowPart = (value))
#define NdisSetPhysicalAddressHigh(address, value) ((address).HighPart = (value))

/* ---- strings ---- */

#define NDIS_STRING_CONST(text) { sizeof(L##text) - sizeof(WCHAR), sizeof(L##text), (PWSTR)L##text }
#define NdisInitUnicodeString(string, text) RtlInitUnicodeString((string), (text))
#define NdisInitAnsiString(string, text) RtlInitString((string), (text))
#define NdisEqualString(a, b, insensitive) RtlEqualUnicodeString((a), (b), (insensitive))
#define NdisEqualUnicodeString(a, b, insensitive) RtlEqualUnicodeString((a), (b), (insensitive))
#define NdisAnsiStringToUnicodeString(u, a) RtlAnsiStringToUnicodeString((u), (a), FALSE)
#define NdisUnicodeStringToAnsiString(a, u) RtlUnicodeStringToAnsiString((a), (u), FALSE)
#define NdisFreeString(string) NdisFreeMemory((string).Buffer, (string).MaximumLength, 0)

/* ---- ports and registers ---- */

#define NDISBOX_PORT(type, port) ((volatile type *)(ULONG_PTR)(port))

#define NdisRawReadPortUchar(port, data) (*(data) = READ_PORT_UCHAR(NDISBOX_PORT(UCHAR, port)))
#define NdisRawReadPortUshort(port, data) (*(data) = READ_PORT_USHORT(NDISBOX_PORT(USHORT, port)))
#define NdisRawReadPortUlong(port, data) (*(data) = READ_PORT_ULONG(NDISBOX_PORT(ULONG, port)))
#define NdisRawWritePortUchar(port, data) WRITE_PORT_UCHAR(NDISBOX_PORT(UCHAR, port), (UCHAR)(data))
#define NdisRawWritePortUshort(port, data) \
    WRITE_PORT_USHORT(NDISBOX_PORT(USHORT, port), (USHORT)(data))
#define NdisRawWritePortUlong(port, data) WRITE_PORT_ULONG(NDISBOX_PORT(ULONG, port), (ULONG)(data))
#define NdisRawReadPortBufferUchar(port, buffer, count) \
    READ_PORT_BUFFER_UCHAR(NDISBOX_PORT(UCHAR, port), (PUCHAR)(buffer), (count))
#define NdisRawReadPortBufferUshort(port, buffer, count) \
    READ_PORT_BUFFER_USHORT(NDISBOX_PORT(USHORT, port), (PUSHORT)(buffer), (count))
#define NdisRawReadPortBufferUlong(port, buffer, count) \
    READ_PORT_BUFFER_ULONG(NDISBOX_PORT(ULONG, port), (PULONG)(buffer), (count))
#define NdisRawWritePortBufferUchar(port, buffer, count) \
    WRITE_PORT_BUFFER_UCHAR(NDISBOX_PORT(UCHAR, port), (const UCHAR *)(buffer), (count))
#define NdisRawWritePortBufferUshort(port, buffer, count) \
    WRITE_PORT_BUFFER_USHORT(NDISBOX_PORT(USHORT, port), (const USHORT *)(buffer), (count))
#define NdisRawWritePortBufferUlong(port, buffer, count) \
    WRITE_PORT_BUFFER_ULONG(NDISBOX_PORT(ULONG, port), (const ULONG *)(buffer), (count))

#define NdisReadRegisterUchar(reg, data) (*(data) = READ_REGISTER_UCHAR((PUCHAR)(reg)))
#define NdisReadRegisterUshort(reg, data) (*(data) = READ_REGISTER_USHORT((PUSHORT)(reg)))
#define NdisReadRegisterUlong(reg, data) (*(data) = READ_REGISTER_ULONG((PULONG)(reg)))
#define NdisWriteRegisterUchar(reg, data) WRITE_REGISTER_UCHAR((PUCHAR)(reg), (data))
#define NdisWriteRegisterUshort(reg, data) WRITE_REGISTER_USHORT((PUSHORT)(reg), (data))
#define NdisWriteRegisterUlong(reg, data) WRITE_REGISTER_ULONG((PULONG)(reg), (data))

/* ---- Ethernet addresses ---- */

#define ETH_IS_MULTICAST(address) ((BOOLEAN)(((const UCHAR *)(address))[0] & 1))
#define ETH_IS_BROADCAST(address)                                                          \
    ((((const UCHAR *)(address))[0] & ((const UCHAR *)(address))[1] &                      \
      ((const UCHAR *)(address))[2] & ((const UCHAR *)(address))[3] &                      \
      ((const UCHAR *)(address))[4] & ((const UCHAR *)(address))[5]) == 0xFF)
#define ETH_COPY_NETWORK_ADDRESS(destination, source) RtlCopyMemory((destination), (source), 6)
#define ETH_COMPARE_NETWORK_ADDRESSES_EQ(a, b, result) \
    ((void)(*(result) = (memcmp((a), (b), 6) != 0)))

/* ---- mutexes and the rest ---- */

#define NDIS_INIT_MUTEX(mutex) KeInitializeMutex((mutex), 0xFFFF)
#define NDIS_WAIT_FOR_MUTEX(mutex) KeWaitForSingleObject((mutex), Executive, KernelMode, FALSE, NULL)
#define NDIS_RELEASE_MUTEX(mutex) KeReleaseMutex((mutex), FALSE)
#define NDIS_MAKE_RID(segment, bus, function) \
    (((ULONG)(segment) << 16) | ((ULONG)(bus) << 8) | (ULONG)(function))
#define NDIS_API_VERSION_AVAILABLE(major, minor) \
    (NDIS_MINIPORT_MAJOR_VERSION > (major) ||    \
     (NDIS_MINIPORT_MAJOR_VERSION == (major) && NDIS_MINIPORT_MINOR_VERSION >= (minor)))
#define NdisUpcaseUnicodeString(destination, source) \
    RtlUpcaseUnicodeString((destination), (source), FALSE)

/* ---- connection-oriented call managers in a miniport: other names of the same exports ---- */

#define NdisMCmAddPartyComplete(a, b, c, d) NdisCmAddPartyComplete((a), (b), (c), (d))
#define NdisMCmCloseAddressFamilyComplete(a, b) NdisCmCloseAddressFamilyComplete((a), (b))
#define NdisMCmCloseCallComplete(a, b, c) NdisCmCloseCallComplete((a), (b), (c))
#define NdisMCmDeregisterSapComplete(a, b) NdisCmDeregisterSapComplete((a), (b))
#define NdisMCmDispatchCallConnected(a) NdisCmDispatchCallConnected((a))
#define NdisMCmDispatchIncomingCall(a, b, c) NdisCmDispatchIncomingCall((a), (b), (c))
#define NdisMCmDispatchIncomingCallQoSChange(a, b) NdisCmDispatchIncomingCallQoSChange((a), (b))
#define NdisMCmDispatchIncomingCloseCall(a, b, c, d) \
    NdisCmDispatchIncomingCloseCall((a), (b), (c), (d))
#define NdisMCmDispatchIncomingDropParty(a, b, c, d) \
    NdisCmDispatchIncomingDropParty((a), (b), (c), (d))
#define NdisMCmDropPartyComplete(a, b) NdisCmDropPartyComplete((a), (b))
#define NdisMCmMakeCallComplete(a, b, c, d, e) NdisCmMakeCallComplete((a), (b), (c), (d), (e))
#define NdisMCmModifyCallQoSComplete(a, b, c) NdisCmModifyCallQoSComplete((a), (b), (c))
#define NdisMCmNotifyCloseAddressFamily(a) NdisCmNotifyCloseAddressFamily((a))
#define NdisMCmOidRequestComplete(a, b, c, d, e) NdisCoOidRequestComplete((a), (b), (c), (d), (e))
#define NdisMCmOpenAddressFamilyComplete(a, b, c) NdisCmOpenAddressFamilyComplete((a), (b), (c))
#define NdisMCmRegisterSapComplete(a, b, c) NdisCmRegisterSapComplete((a), (b), (c))

/* ---- declarations that only static analysis reads ---- */

#define NDIS_DECLARE_CO_CL_AF_CONTEXT(type)
#define NDIS_DECLARE_CO_CL_VC_CONTEXT(type)
#define NDIS_DECLARE_CO_CM_AF_CONTEXT(type)
#define NDIS_DECLARE_CO_CM_VC_CONTEXT(type)
#define NDIS_DECLARE_CO_MINIPORT_VC_CONTEXT(type)
#define NDIS_DECLARE_FILTER_DRIVER_CONTEXT(type)
#define NDIS_DECLARE_FILTER_MODULE_CONTEXT(type)
#define NDIS_DECLARE_MINIPORT_ADAPTER_CONTEXT(type)
#define NDIS_DECLARE_MINIPORT_ADDDEVICE_CONTEXT(type)
#define NDIS_DECLARE_MINIPORT_DRIVER_CONTEXT(type)
#define NDIS_DECLARE_MINIPORT_INTERRUPT_CONTEXT(type)
#define NDIS_DECLARE_MINIPORT_SGLIST_CONTEXT(type)
#define NDIS_DECLARE_MINIPORT_SHARED_DMA_ASYNC_CONTEXT(type)
#define NDIS_DECLARE_PROTOCOL_DRIVER_CONTEXT(type)
#define NDIS_DECLARE_PROTOCOL_OPEN_CONTEXT(type)
#define NDIS_DECLARE_SHARED_MEMORY_ALLOCATION_CONTEXT(type)
#define NDIS_DECLARE_SHARED_MEMORY_PROVIDER_CONTEXT(type)
#define NDIS_INIT_FUNCTION(function)
#define NDIS_PAGEABLE_FUNCTION(function)
#define NDIS_PAGABLE_FUNCTION(function)

#endif
