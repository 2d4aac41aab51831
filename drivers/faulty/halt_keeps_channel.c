//@ device: cs8900
//@ expect: DmaChannelNotReleasedAtHalt -
/*
 * halt_keeps_channel.c - does not release its channel in MiniportHaltEx
 */
#define HOOK_HALT ForgetChannel
#include "skeleton.h"

static void ForgetChannel(PADAPTER Adapter)
{
    Adapter->Dma = NULL;
}
