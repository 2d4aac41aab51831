/*
 * ntddk.h - the name that drivers include; everything is in wdm.h
 *
 * Part of ndisbox. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef NDISBOX_SDK_NTDDK_H
#define NDISBOX_SDK_NTDDK_H

#include "wdm.h"

#endif
