/*
 * check.h - assertions inside a driver
 *
 * CHECK(condition) prints a line that starts with FAIL when the condition does
 * not hold. The test of the driver fails on any such line, and when the line
 * that EndChecks prints does not come.
 */
#ifndef CHECK_H
#define CHECK_H

static LONG Checks, Failures;

#define CHECK(condition)                                                          \
    do {                                                                          \
        InterlockedIncrement(&Checks);                                            \
        if (!(condition)) {                                                       \
            InterlockedIncrement(&Failures);                                      \
            DbgPrint("FAIL %s:%d: %s\n", __FILE__, __LINE__, #condition);         \
        }                                                                         \
    } while (0)

/* The same for two numbers, which are printed. */
#define CHECK_EQUAL(left, right)                                                          \
    do {                                                                                  \
        ULONG64 left_ = (ULONG64)(left), right_ = (ULONG64)(right);                       \
        InterlockedIncrement(&Checks);                                                    \
        if (left_ != right_) {                                                            \
            InterlockedIncrement(&Failures);                                              \
            DbgPrint("FAIL %s:%d: %s is 0x%I64x and %s is 0x%I64x\n", __FILE__, __LINE__, \
                     #left, left_, #right, right_);                                       \
        }                                                                                 \
    } while (0)

FORCEINLINE void EndChecks(const char *Name)
{
    DbgPrint("DONE %s: %d checks, %d failed\n", Name, Checks, Failures);
}

#endif
