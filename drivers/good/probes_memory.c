//@ device: cs8900
/*
 * probes_memory.c - asserts what functions on memory do: mappings, sections, windows of devices, pool
 */
#define HOOK_INITIALIZE RunProbes
#include "../faulty/skeleton.h"

#include "check.h"

#define MAP_TAG 0x3170614D /* "Map1" */

/* ---- addresses that are reserved, and pages mapped there ---- */

static void ProbeReservedMapping(void)
{
    PUCHAR buffer = ExAllocatePoolWithTag(NonPagedPool, 3 * PAGE_SIZE, TAG);
    PUCHAR range = MmAllocateMappingAddress(3 * PAGE_SIZE, MAP_TAG);
    PMDL mdl = buffer == NULL ? NULL : IoAllocateMdl(buffer + 100, PAGE_SIZE, FALSE, FALSE, NULL);
    ULONG round;

    CHECK(buffer != NULL && range != NULL && mdl != NULL);
    if (buffer != NULL && range != NULL && mdl != NULL) {
        CHECK_EQUAL((ULONG_PTR)range & (PAGE_SIZE - 1), 0);
        CHECK(!MmIsAddressValid(range));
        MmProbeAndLockPages(mdl, KernelMode, IoModifyAccess);
        for (round = 0; round < 2; round++) {
            PUCHAR mapped = MmMapLockedPagesWithReservedMapping(range, MAP_TAG, mdl, MmCached);

            CHECK(mapped == range + (MmGetMdlByteOffset(mdl)));
            CHECK(mdl->MappedSystemVa == range); /* without the offset */
            CHECK(mdl->MdlFlags & MDL_MAPPED_TO_SYSTEM_VA);
            buffer[100] = (UCHAR)(7 + round);
            CHECK_EQUAL(mapped[0], 7 + round);
            mapped[PAGE_SIZE - 1] = (UCHAR)(9 + round);
            CHECK_EQUAL(buffer[100 + PAGE_SIZE - 1], 9 + round);
            CHECK_EQUAL(MmGetPhysicalAddress(mapped).QuadPart, MmGetPhysicalAddress(buffer + 100).QuadPart);
            MmUnmapReservedMapping(range, MAP_TAG, mdl);
            CHECK(!(mdl->MdlFlags & MDL_MAPPED_TO_SYSTEM_VA));
            CHECK(!MmIsAddressValid(range));
        }
        MmUnlockPages(mdl);
    }
    if (mdl != NULL) {
        IoFreeMdl(mdl);
    }
    /* Pages that do not fit are not mapped. */
    mdl = buffer == NULL ? NULL : IoAllocateMdl(buffer, 3 * PAGE_SIZE, FALSE, FALSE, NULL);
    if (mdl != NULL) {
        PUCHAR small = MmAllocateMappingAddress(PAGE_SIZE, MAP_TAG);

        MmProbeAndLockPages(mdl, KernelMode, IoReadAccess);
        CHECK(small != NULL && MmMapLockedPagesWithReservedMapping(small, MAP_TAG, mdl, MmCached) == NULL);
        MmUnlockPages(mdl);
        if (small != NULL) {
            MmFreeMappingAddress(small, MAP_TAG);
        }
        IoFreeMdl(mdl);
    }
    if (range != NULL) {
        MmFreeMappingAddress(range, MAP_TAG);
    }
    if (buffer != NULL) {
        ExFreePoolWithTag(buffer, TAG);
    }
}

/* ---- sections that may be paged ---- */

DECLSPEC_PAGED_CODE __attribute__((noinline)) static ULONG Pageable(void)
{
    return KeGetCurrentProcessorNumberEx(NULL) + 1;
}

static void ProbePaging(void)
{
    PVOID first = MmLockPagableDataSection((PVOID)(ULONG_PTR)Pageable);
    PVOID second = MmLockPagableDataSection((PVOID)((ULONG_PTR)Pageable + 1));
    KIRQL old;

    CHECK(first != NULL && first == second);
    MmLockPagableSectionByHandle(first);
    MmUnlockPagableImageSection(second);
    MmUnlockPagableImageSection(first);
    KeRaiseIrql(DISPATCH_LEVEL, &old);
    CHECK(Pageable() != 0); /* still locked once */
    KeLowerIrql(old);
    MmUnlockPagableImageSection(first);
    CHECK(MmPageEntireDriver((PVOID)(ULONG_PTR)ProbePaging) != NULL);
    CHECK_EQUAL(KeGetCurrentIrql(), PASSIVE_LEVEL);
    MmResetDriverPaging((PVOID)(ULONG_PTR)ProbePaging);
    KeRaiseIrql(DISPATCH_LEVEL, &old);
    CHECK_EQUAL(KeGetCurrentIrql(), DISPATCH_LEVEL); /* code that is not pageable any more */
    KeLowerIrql(old);
}

/* ---- windows ---- */

static void ProbeIoSpace(PADAPTER Adapter)
{
    PHYSICAL_ADDRESS physical = MmGetPhysicalAddress(Adapter->Buffer);
    volatile UCHAR *both = MmMapIoSpaceEx(physical, 64, PAGE_READWRITE | PAGE_NOCACHE);
    volatile UCHAR *read = MmMapIoSpaceEx(physical, 64, PAGE_READONLY);

    CHECK(both != NULL && read != NULL);
    if (both != NULL && read != NULL) {
        both[3] = 77;
        CHECK_EQUAL(read[3], 77);
        CHECK_EQUAL(Adapter->Buffer[3], 77);
    }
    if (both != NULL) {
        MmUnmapIoSpace((PVOID)both, 64);
    }
    if (read != NULL) {
        MmUnmapIoSpace((PVOID)read, 64);
        CHECK(!MmIsAddressValid((PVOID)read));
    }
}

/* ---- pool: what lies where ---- */

static void ProbePoolPlaces(void)
{
    static const SIZE_T sizes[] = { 1, 15, 16, 17, 100, 1000, PAGE_SIZE - 1, PAGE_SIZE, PAGE_SIZE + 1, 5 * PAGE_SIZE };
    ULONG i;

    for (i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        PUCHAR block = ExAllocatePoolWithTag(i & 1 ? NonPagedPool : NonPagedPoolNx, sizes[i], TAG);
        ULONG_PTR address = (ULONG_PTR)block;

        CHECK(block != NULL);
        if (block == NULL) {
            continue;
        }
        CHECK_EQUAL(address & 15, 0);
        if (sizes[i] >= PAGE_SIZE) {
            CHECK_EQUAL(address & (PAGE_SIZE - 1), 0);
        } else {
            CHECK_EQUAL(address / PAGE_SIZE, (address + sizes[i] - 1) / PAGE_SIZE);
        }
        block[0] = 1;
        block[sizes[i] - 1] = 2;
        ExFreePoolWithTag(block, TAG);
    }
}

static void ProbeQuota(void)
{
    PUCHAR block = ExAllocatePoolWithQuotaTag(NonPagedPool, 300, TAG);

    CHECK(block != NULL);
    if (block != NULL) {
        block[299] = 1;
        ExFreePoolWithTag(block, TAG);
    }
}

static NDIS_STATUS RunProbes(PADAPTER Adapter)
{
    ProbeReservedMapping();
    ProbePaging();
    ProbeIoSpace(Adapter);
    ProbePoolPlaces();
    ProbeQuota();
    EndChecks("probes_memory");
    return NDIS_STATUS_SUCCESS;
}
