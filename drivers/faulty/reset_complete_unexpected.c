//@ device: cs8900
//@ expect: MiniportResetComplete NdisMResetComplete
/*
 * reset_complete_unexpected.c - completes a reset that nobody asked for
 */
#define HOOK_RESTART CompleteReset
#include "skeleton.h"

static void CompleteReset(PADAPTER Adapter)
{
    NdisMResetComplete(Adapter->Handle, NDIS_STATUS_SUCCESS, FALSE);
}
