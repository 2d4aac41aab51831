//@ device: cs8900
//@ ndis: 6.20
//@ failure: DriverEntry failed with NDIS_STATUS_BAD_VERSION
/*
 * newer_than_ndis.c - registers as an NDIS 6.30 driver with an NDIS that is older
 */
#define VIRTUAL_MINOR 30
#include "../good/virtual.h"
