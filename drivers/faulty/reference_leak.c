//@ device: cs8900
//@ expect: ObjectLeak -
/*
 * reference_leak.c - never gives up a reference to a thread
 */
#define HOOK_INITIALIZE ReferAndForget
#include "skeleton.h"

#include <ntifs.h>

static NDIS_STATUS ReferAndForget(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    ObfReferenceObject(KeGetCurrentThread());
    return NDIS_STATUS_SUCCESS;
}
