//@ device: cs8900
//@ expect: ForceIrqlChecking KeGetCurrentProcessorNumberEx
/*
 * pageable_code_at_dispatch.c - runs code of a pageable section at DISPATCH_LEVEL that it has not locked in memory
 *
 * While it is locked, the same code may run there.
 */
#define HOOK_INITIALIZE RunPageable
#include "skeleton.h"

DECLSPEC_PAGED_CODE __attribute__((noinline)) static ULONG Pageable(void)
{
    /* A call that is not the last thing, so that it returns here. */
    return KeGetCurrentProcessorNumberEx(NULL) + 1;
}

static NDIS_STATUS RunPageable(PADAPTER Adapter)
{
    PVOID section = MmLockPagableDataSection((PVOID)(ULONG_PTR)Pageable);
    ULONG locked, pageable;
    KIRQL old;

    UNREFERENCED_PARAMETER(Adapter);
    KeRaiseIrql(DISPATCH_LEVEL, &old);
    locked = Pageable();
    KeLowerIrql(old);
    MmUnlockPagableImageSection(section);
    KeRaiseIrql(DISPATCH_LEVEL, &old);
    pageable = Pageable();
    KeLowerIrql(old);
    return locked != 0 && pageable != 0 ? NDIS_STATUS_SUCCESS : NDIS_STATUS_FAILURE;
}
