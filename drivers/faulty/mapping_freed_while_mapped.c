//@ device: cs8900
//@ stop: SYSTEM_PTE_MISUSE
/*
 * mapping_freed_while_mapped.c - gives addresses back while pages are mapped there
 */
#define HOOK_INITIALIZE FreeMapped
#include "skeleton.h"

static NDIS_STATUS FreeMapped(PADAPTER Adapter)
{
    PVOID range = MmAllocateMappingAddress(2 * PAGE_SIZE, TAG);
    PMDL mdl = IoAllocateMdl(Adapter->Buffer, PAGE_SIZE, FALSE, FALSE, NULL);

    if (range == NULL || mdl == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    MmProbeAndLockPages(mdl, KernelMode, IoModifyAccess);
    if (MmMapLockedPagesWithReservedMapping(range, TAG, mdl, MmCached) != NULL) {
        MmFreeMappingAddress(range, TAG);
    }
    return NDIS_STATUS_FAILURE;
}
