//@ device: cs8900
/*
 * minimal.c - the skeleton of the faulty drivers with nothing wrong in it
 *
 * What a faulty driver is found guilty of must come from its own lines: this one
 * has none and is clean.
 */
#include "../faulty/skeleton.h"
