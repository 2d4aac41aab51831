//@ device: cs8900
//@ expect: PoolOverrun RtlCompareMemory
//@ stop: PAGE_FAULT_BEYOND_END_OF_ALLOCATION
/*
 * pool_overrun_by_export.c - asks for more bytes to be compared than a block of pool has
 */
#define HOOK_INITIALIZE CompareTooMuch
#include "skeleton.h"

static NDIS_STATUS CompareTooMuch(PADAPTER Adapter)
{
    PUCHAR block = ExAllocatePoolWithTag(NonPagedPool, 48, TAG);
    SIZE_T equal;

    if (block == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    RtlZeroMemory(Adapter->Buffer, 64);
    RtlZeroMemory(block, 48);
    equal = RtlCompareMemory(block, Adapter->Buffer, 64);
    ExFreePoolWithTag(block, TAG);
    return equal == 64 ? NDIS_STATUS_SUCCESS : NDIS_STATUS_FAILURE;
}
