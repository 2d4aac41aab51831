//@ device: cs8900
//@ expect: Irql_Miniport_Driver_Function NdisMDeregisterDmaChannel
/*
 * release_at_dispatch.c - releases its channel at DISPATCH_LEVEL
 */
#define HOOK_HALT ReleaseAtDispatch
#include "skeleton.h"

static void ReleaseAtDispatch(PADAPTER Adapter)
{
    KIRQL old;

    KeRaiseIrql(DISPATCH_LEVEL, &old);
    ReleaseDma(Adapter);
    KeLowerIrql(old);
}
