//@ device: cs8900
//@ expect: DmaChannelContext NdisMDeregisterDmaChannel
/*
 * release_in_pause.c - releases its channel in MiniportPause
 */
#define HOOK_PAUSE ReleaseDma
#include "skeleton.h"
