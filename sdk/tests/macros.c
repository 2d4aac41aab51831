/*
 * macros.c - every macro of ndis_inline.h and the inline functions of wdm_inline.h, expanded once
 *
 * Part of ndisbox. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#include <ndis.h>
#include <ndisguid.h>

static const GUID *guid = &GUID_NDIS_LAN_CLASS;

void NetBufferLists(PNET_BUFFER_LIST nbl, PNET_BUFFER nb, PULONG out);
void NetBufferLists(PNET_BUFFER_LIST nbl, PNET_BUFFER nb, PULONG out)
{
    out[0] = NET_BUFFER_DATA_LENGTH(nb) + NET_BUFFER_DATA_OFFSET(nb) + NET_BUFFER_CURRENT_MDL_OFFSET(nb);
    out[1] = NET_BUFFER_LIST_GET_HASH_VALUE(nbl) + NET_BUFFER_LIST_GET_HASH_TYPE(nbl) +
             NET_BUFFER_LIST_GET_HASH_FUNCTION(nbl);
    NET_BUFFER_LIST_SET_HASH_VALUE(nbl, 5);
    NET_BUFFER_LIST_SET_HASH_TYPE(nbl, 1);
    NET_BUFFER_LIST_SET_HASH_FUNCTION(nbl, 1);
    NDIS_SET_NET_BUFFER_LIST_VLAN_ID(nbl, 7);
    out[2] = NDIS_GET_NET_BUFFER_LIST_VLAN_ID(nbl);
#if (NDIS_SUPPORT_NDIS620)
    out[3] = NET_BUFFER_LIST_RECEIVE_FILTER_ID(nbl) + NET_BUFFER_LIST_RECEIVE_QUEUE_ID(nbl);
#endif
#if (NDIS_SUPPORT_NDIS630)
    out[4] = NET_BUFFER_LIST_RECEIVE_FILTER_VPORT_ID(nbl);
    NDIS_SET_NET_BUFFER_LIST_VIRTUAL_SUBNET_ID(nbl, 3);
    NDIS_SET_NET_BUFFER_LIST_IM_RESERVED(nbl, NDIS_GET_NET_BUFFER_LIST_IM_RESERVED(nbl));
    out[5] = NET_BUFFER_LIST_COALESCED_SEG_COUNT(nbl) + NET_BUFFER_LIST_DUP_ACK_COUNT(nbl);
    NET_BUFFER_LIST_SWITCH_FORWARDING_DETAIL(nbl)->AsUINT64 = 0;
#endif
    NDIS_SET_NET_BUFFER_LIST_CANCEL_ID(nbl, NDIS_GET_NET_BUFFER_LIST_CANCEL_ID(nbl));
    NdisSetNetBufferListProtocolId(nbl, NDIS_PROTOCOL_ID_DEFAULT);
    NBL_SET_FLAG(nbl, 1);
    NBL_CLEAR_FLAG(nbl, 1);
    NBL_SET_PROTOCOL_RSVD_FLAG(nbl, 1);
    NBL_CLEAR_PROTOCOL_RSVD_FLAG(nbl, 1);
    out[6] = NBL_TEST_FLAG(nbl, 1) + NBL_TEST_PROTOCOL_RSVD_FLAG(nbl, 1) + NdisTestNblFlags(nbl, 3);
    *(PUCHAR)NET_BUFFER_LIST_CONTEXT_DATA_START(nbl) = (UCHAR)NET_BUFFER_LIST_CONTEXT_DATA_SIZE(nbl);
    NET_BUFFER_LIST_MINIPORT_RESERVED(nbl)[0] = NET_BUFFER_LIST_PROTOCOL_RESERVED(nbl)[0];
    NET_BUFFER_MINIPORT_RESERVED(nb)[0] = NET_BUFFER_PROTOCOL_RESERVED(nb)[0];
    NET_BUFFER_SCATTER_GATHER_LIST(nb) = NULL;
    NET_BUFFER_CHECKSUM_BIAS(nb) = 0;
    out[7] = NET_BUFFER_DATA_PHYSICAL_ADDRESS(nb).LowPart +
             NET_BUFFER_SHARED_MEM_LENGTH(NET_BUFFER_FIRST_SHARED_MEM_INFO(nb));
    out[8] = NDIS_TEST_RECEIVE_CAN_PEND(out[7]) + NDIS_TEST_SEND_COMPLETE_AT_DISPATCH_LEVEL(out[7]) +
             NDIS_TEST_RETURN_AT_DISPATCH_LEVEL(out[7]) + NDIS_TEST_SEND_AT_DISPATCH_LEVEL(out[7]);
}

void Memory(PMDL mdl, PVOID *address, PULONG length, PNDIS_STATUS status, NDIS_HANDLE dma);
void Memory(PMDL mdl, PVOID *address, PULONG length, PNDIS_STATUS status, NDIS_HANDLE dma)
{
    static NDIS_PHYSICAL_ADDRESS high = NDIS_PHYSICAL_ADDRESS_CONST(0xFFFFFFFF, -1);
    UCHAR ethernet[6];
    BOOLEAN different;

    NdisQueryMdl(mdl, address, length, NormalPagePriority);
    NdisQueryMdlOffset(mdl, length, length);
    NdisGetNextMdl(mdl, &mdl);
    NdisAdjustMdlLength(mdl, NDIS_MDL_TO_SPAN_PAGES(mdl));
    MmInitializeMdl(mdl, *address, 100);
    MmPrepareMdlForReuse(mdl);
    *length = NdisGetPhysicalAddressLow(high) + MmGetMdlPfnArray(mdl)[0];
    ETH_COPY_NETWORK_ADDRESS(ethernet, *address);
    ETH_COMPARE_NETWORK_ADDRESSES_EQ(ethernet, *address, &different);
    *length += ETH_IS_BROADCAST(ethernet) + ETH_IS_MULTICAST(ethernet) + different;
    NdisMSetupDmaTransfer(status, dma, mdl, 0, *length, TRUE);
    NdisMCompleteDmaTransfer(status, dma, mdl, 0, *length, TRUE);
}

void Kernel(PNDIS_SPIN_LOCK lock, PLIST_ENTRY list, PSLIST_HEADER slist, PNPAGED_LOOKASIDE_LIST lookaside,
            PULONG value, ULONG_PTR port, PVOID buffer);
void Kernel(PNDIS_SPIN_LOCK lock, PLIST_ENTRY list, PSLIST_HEADER slist, PNPAGED_LOOKASIDE_LIST lookaside,
            PULONG value, ULONG_PTR port, PVOID buffer)
{
    LARGE_INTEGER time;
    UNICODE_STRING string;
    KMUTEX mutex;
    KIRQL old;
    UCHAR byte;
    USHORT word;

    NdisAllocateSpinLock(lock);
    NdisAcquireSpinLock(lock);
    NdisReleaseSpinLock(lock);
    NdisDprAcquireSpinLock(lock);
    NdisDprReleaseSpinLock(lock);
    NdisInterlockedInsertTailList(list, list, lock);
    NdisInterlockedInsertHeadList(list, list, lock);
    NdisInterlockedRemoveHeadList(list, lock);
    NdisInterlockedAddUlong(value, 1, lock);
    (void)NdisInterlockedPushEntrySList(slist, (PSLIST_ENTRY)buffer, lock);
    (void)NdisInterlockedPopEntrySList(slist, lock);
    NdisInitializeSListHead(slist);
    NdisInterlockedAddLargeStatistic(&time, 1);
    NdisFreeToNPagedLookasideList(lookaside, NdisAllocateFromNPagedLookasideList(lookaside));
    NdisInterlockedIncrement(value);
    *value += NdisInterlockedDecrement(value) + InterlockedAdd(value, 2) + InterlockedOr(value, 1);
    (void)InterlockedExchangePointer(&buffer, NULL);
    NDIS_RAISE_IRQL_TO_DISPATCH(&old);
    NDIS_LOWER_IRQL(old, DISPATCH_LEVEL);
    NdisGetCurrentSystemTime(&time);
    KeQueryTickCount(&time);
    *value += NdisCurrentProcessorIndex() + (ULONG)KeQueryInterruptTime() + RtlUlongByteSwap(5);
    *value += SharedUserData->NtMajorVersion;
    NdisInitUnicodeString(&string, L"text");
    RtlInitEmptyUnicodeString(&string, buffer, 10);
    NDIS_INIT_MUTEX(&mutex);
    NDIS_WAIT_FOR_MUTEX(&mutex);
    NDIS_RELEASE_MUTEX(&mutex);
    NdisRawReadPortUchar(port, &byte);
    NdisRawReadPortUshort(port, &word);
    NdisRawReadPortUlong(port, value);
    NdisRawWritePortUchar(port, byte);
    NdisRawWritePortUshort(port, word);
    NdisRawWritePortUlong(port, *value);
    NdisRawReadPortBufferUchar(port, buffer, 2);
    NdisRawReadPortBufferUshort(port, buffer, 2);
    NdisRawReadPortBufferUlong(port, buffer, 2);
    NdisRawWritePortBufferUchar(port, buffer, 2);
    NdisRawWritePortBufferUshort(port, buffer, 2);
    NdisRawWritePortBufferUlong(port, buffer, 2);
    NdisReadRegisterUlong(buffer, value);
    NdisWriteRegisterUlong(buffer, *value);
    WRITE_REGISTER_BUFFER_USHORT(buffer, &word, 1);
    READ_REGISTER_BUFFER_ULONG64(buffer, buffer, 1);
    _disable();
    _enable();
    KeMemoryBarrier();
    NdisMoveMemory(buffer, guid, sizeof(GUID));
    *value += sprintf(buffer, "%d", 1) + _snprintf(buffer, 5, "%d", 1);
}
