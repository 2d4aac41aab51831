//@ device: cs8900
/*
 * probes_ndis_buffers.c - asserts what NDIS does with NET_BUFFER_LISTs and their data
 *
 * Contexts, clones, fragments, reassembly, moving the start of the data, copying
 * data and information. All of it runs in MiniportInitializeEx on a list of two
 * MDLs: bytes 0 to 31 and 64 to 127 of the driver's buffer, which hold their own
 * offsets. The data starts 8 bytes in and has 40 bytes.
 */
#define HOOK_INITIALIZE RunProbes
#define HOOK_HALT EndProbes
#include "../faulty/skeleton.h"

#include "check.h"

#define DATA_OFFSET 8
#define DATA_LENGTH 40
#define FIRST_LENGTH 32

static NDIS_HANDLE ListPool, BufferPool;
static PMDL First, Second;
static PNET_BUFFER_LIST List;
static PNET_BUFFER Net;
static LONG HandlerMdls; /* that NetAllocateMdl has made and NetFreeMdl has not freed */
static NDIS_HANDLE MiniportHandle;

/* What the byte of the data with this index is. */
static UCHAR Expected(ULONG Index)
{
    return (UCHAR)(Index < FIRST_LENGTH - DATA_OFFSET ? Index + DATA_OFFSET : Index + 40);
}

/* The byte of a NET_BUFFER's data with this index. */
static UCHAR DataByte(PNET_BUFFER Buffer, ULONG Index)
{
    PMDL mdl = NET_BUFFER_FIRST_MDL(Buffer);
    ULONG offset = NET_BUFFER_DATA_OFFSET(Buffer) + Index;

    while (mdl != NULL && offset >= MmGetMdlByteCount(mdl)) {
        offset -= MmGetMdlByteCount(mdl);
        mdl = mdl->Next;
    }
    return mdl == NULL ? 0xEE : ((PUCHAR)MmGetSystemAddressForMdlSafe(mdl, NormalPagePriority))[offset];
}

/* Whether data after Skip bytes is the list's from Start on. */
static BOOLEAN HasData(PNET_BUFFER Buffer, ULONG Skip, ULONG Start, ULONG Length)
{
    ULONG i;

    for (i = 0; i < Length; i++) {
        if (DataByte(Buffer, Skip + i) != Expected(Start + i)) {
            return FALSE;
        }
    }
    return TRUE;
}

static BOOLEAN MakeList(PADAPTER Adapter)
{
    NET_BUFFER_LIST_POOL_PARAMETERS lists;
    NET_BUFFER_POOL_PARAMETERS buffers;
    ULONG i;

    for (i = 0; i < 128; i++) {
        Adapter->Buffer[i] = (UCHAR)i;
    }
    MiniportHandle = Adapter->Handle;
    NdisZeroMemory(&lists, sizeof(lists));
    lists.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    lists.Header.Revision = NET_BUFFER_LIST_POOL_PARAMETERS_REVISION_1;
    lists.Header.Size = NDIS_SIZEOF_NET_BUFFER_LIST_POOL_PARAMETERS_REVISION_1;
    lists.fAllocateNetBuffer = TRUE;
    lists.PoolTag = TAG;
    ListPool = NdisAllocateNetBufferListPool(Adapter->Handle, &lists);
    NdisZeroMemory(&buffers, sizeof(buffers));
    buffers.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    buffers.Header.Revision = NET_BUFFER_POOL_PARAMETERS_REVISION_1;
    buffers.Header.Size = NDIS_SIZEOF_NET_BUFFER_POOL_PARAMETERS_REVISION_1;
    buffers.PoolTag = TAG;
    BufferPool = NdisAllocateNetBufferPool(Adapter->Handle, &buffers);
    First = NdisAllocateMdl(Adapter->Handle, Adapter->Buffer, FIRST_LENGTH);
    Second = NdisAllocateMdl(Adapter->Handle, Adapter->Buffer + 64, 64);
    if (ListPool == NULL || BufferPool == NULL || First == NULL || Second == NULL) {
        return FALSE;
    }
    First->Next = Second;
    List = NdisAllocateNetBufferAndNetBufferList(ListPool, 0, 0, First, DATA_OFFSET, DATA_LENGTH);
    Net = List == NULL ? NULL : NET_BUFFER_LIST_FIRST_NB(List);
    return Net != NULL && HasData(Net, 0, 0, DATA_LENGTH);
}

static void FreeList(void)
{
    NdisFreeNetBufferList(List);
    NdisFreeMdl(First);
    NdisFreeMdl(Second);
    NdisFreeNetBufferPool(BufferPool);
    NdisFreeNetBufferListPool(ListPool);
}

/* ---- context ---- */

static void ProbeContext(void)
{
    PUCHAR context;

    CHECK(List->Context == NULL);
    CHECK_EQUAL(NdisAllocateNetBufferListContext(List, 16, 32, TAG), NDIS_STATUS_SUCCESS);
    CHECK(List->Context != NULL);
    CHECK_EQUAL(List->Context->Size, 48);
    CHECK_EQUAL(List->Context->Offset, 32);
    context = NET_BUFFER_LIST_CONTEXT_DATA_START(List);
    context[0] = 1;
    context[15] = 2;
    CHECK_EQUAL(NdisAllocateNetBufferListContext(List, 24, 0, TAG), NDIS_STATUS_SUCCESS); /* of the 32 to spare */
    CHECK_EQUAL(List->Context->Offset, 8);
    CHECK(NET_BUFFER_LIST_CONTEXT_DATA_START(List) == context - 24);
    CHECK_EQUAL(NdisAllocateNetBufferListContext(List, 16, 0, TAG), NDIS_STATUS_SUCCESS); /* a second one */
    CHECK(List->Context->Next != NULL);
    NdisFreeNetBufferListContext(List, 16);
    CHECK_EQUAL(List->Context->Offset, 8);
    NdisFreeNetBufferListContext(List, 24);
    CHECK_EQUAL(context[15], 2);
    NdisFreeNetBufferListContext(List, 16);
    CHECK(List->Context == NULL);
}

/* ---- where the data starts ---- */

static PMDL AllocateMdl(PULONG BufferSize)
{
    PVOID memory = NdisAllocateMemoryWithTagPriority(MiniportHandle, *BufferSize, TAG, NormalPoolPriority);

    HandlerMdls++;
    return memory == NULL ? NULL : NdisAllocateMdl(MiniportHandle, memory, *BufferSize);
}

static void FreeMdl(PMDL Mdl)
{
    PVOID memory = MmGetSystemAddressForMdlSafe(Mdl, NormalPagePriority);

    HandlerMdls--;
    NdisFreeMdl(Mdl);
    NdisFreeMemory(memory, 0, 0);
}

/* The list is as it was made. */
static void CheckRestored(void)
{
    CHECK(NET_BUFFER_FIRST_MDL(Net) == First);
    CHECK_EQUAL(NET_BUFFER_DATA_OFFSET(Net), DATA_OFFSET);
    CHECK_EQUAL(NET_BUFFER_DATA_LENGTH(Net), DATA_LENGTH);
    CHECK(NET_BUFFER_CURRENT_MDL(Net) == First);
    CHECK_EQUAL(NET_BUFFER_CURRENT_MDL_OFFSET(Net), DATA_OFFSET);
    CHECK(HasData(Net, 0, 0, DATA_LENGTH));
}

static void ProbeDataStart(void)
{
    PUCHAR start;

    /* Into unused data space and back. */
    CHECK_EQUAL(NdisRetreatNetBufferDataStart(Net, 6, 0, NULL), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(NET_BUFFER_DATA_OFFSET(Net), 2);
    CHECK(NET_BUFFER_FIRST_MDL(Net) == First);
    NdisAdvanceNetBufferDataStart(Net, 6, TRUE, NULL);
    CheckRestored();

    /* Over the end of the first MDL and back. */
    NdisAdvanceNetBufferDataStart(Net, 30, FALSE, NULL);
    CHECK(NET_BUFFER_CURRENT_MDL(Net) == Second);
    CHECK_EQUAL(NET_BUFFER_CURRENT_MDL_OFFSET(Net), 6);
    CHECK_EQUAL(NET_BUFFER_DATA_LENGTH(Net), DATA_LENGTH - 30);
    CHECK_EQUAL(NdisRetreatNetBufferDataStart(Net, 30, 0, NULL), NDIS_STATUS_SUCCESS);
    CheckRestored();

    /* Into new memory; it is kept, used again, and freed. */
    CHECK_EQUAL(NdisRetreatNetBufferDataStart(Net, 20, 10, NULL), NDIS_STATUS_SUCCESS);
    CHECK(NET_BUFFER_FIRST_MDL(Net) != First);
    CHECK_EQUAL(NET_BUFFER_DATA_LENGTH(Net), DATA_LENGTH + 20);
    CHECK(NET_BUFFER_DATA_OFFSET(Net) >= 10);
    CHECK(HasData(Net, 20, 0, DATA_LENGTH));
    start = NdisGetDataBuffer(Net, 1, NULL, 1, 0);
    CHECK(start != NULL);
    if (start != NULL) {
        *start = 0x77;
        CHECK_EQUAL(DataByte(Net, 0), 0x77);
    }
    NdisAdvanceNetBufferDataStart(Net, 20, FALSE, NULL);
    CHECK(NET_BUFFER_FIRST_MDL(Net) != First);
    CHECK(HasData(Net, 0, 0, DATA_LENGTH));
    CHECK_EQUAL(NdisRetreatNetBufferDataStart(Net, 20, 0, NULL), NDIS_STATUS_SUCCESS);
    NdisAdvanceNetBufferDataStart(Net, 20, TRUE, NULL);
    CheckRestored();

    /* Into memory of the driver's functions, for the whole list. */
    CHECK_EQUAL(NdisRetreatNetBufferListDataStart(List, 20, 4, AllocateMdl, FreeMdl), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(HandlerMdls, 1);
    CHECK(HasData(Net, 20, 0, DATA_LENGTH));
    NdisAdvanceNetBufferListDataStart(List, 20, TRUE, FreeMdl);
    CHECK_EQUAL(HandlerMdls, 0);
    CheckRestored();

    NET_BUFFER_DATA_OFFSET(Net) = FIRST_LENGTH + 3;
    NdisAdjustNetBufferCurrentMdl(Net);
    CHECK(NET_BUFFER_CURRENT_MDL(Net) == Second);
    CHECK_EQUAL(NET_BUFFER_CURRENT_MDL_OFFSET(Net), 3);
    NET_BUFFER_DATA_OFFSET(Net) = DATA_OFFSET;
    NdisAdjustNetBufferCurrentMdl(Net);
    CheckRestored();
}

/* ---- lists made from lists ---- */

static void ProbeClone(void)
{
    PNET_BUFFER_LIST clone = NdisAllocateCloneNetBufferList(List, ListPool, BufferPool, 0);
    PNET_BUFFER net;

    CHECK(clone != NULL);
    if (clone != NULL) {
        net = NET_BUFFER_LIST_FIRST_NB(clone);
        CHECK(net != Net && NET_BUFFER_NEXT_NB(net) == NULL);
        CHECK_EQUAL(NET_BUFFER_DATA_OFFSET(net), 0); /* from the start of used data space */
        CHECK_EQUAL(NET_BUFFER_DATA_LENGTH(net), DATA_LENGTH);
        CHECK(NET_BUFFER_FIRST_MDL(net) != First);
        CHECK(HasData(net, 0, 0, DATA_LENGTH));
        CHECK(NdisGetPoolFromNetBufferList(clone) == ListPool);
        CHECK(clone->Context == NULL);
        NdisFreeCloneNetBufferList(clone, 0);
    }
    clone = NdisAllocateCloneNetBufferList(List, NULL, NULL, NDIS_CLONE_FLAGS_USE_ORIGINAL_MDLS);
    CHECK(clone != NULL);
    if (clone != NULL) {
        net = NET_BUFFER_LIST_FIRST_NB(clone);
        CHECK(NET_BUFFER_CURRENT_MDL(net) == First);
        CHECK(HasData(net, 0, 0, DATA_LENGTH));
        NdisFreeCloneNetBufferList(clone, NDIS_CLONE_FLAGS_USE_ORIGINAL_MDLS);
    }
    CheckRestored();
}

static void ProbeFragments(void)
{
    PNET_BUFFER_LIST fragments, whole;
    PNET_BUFFER net;
    ULONG start = 4, count = 0, length;

    fragments = NdisAllocateFragmentNetBufferList(List, ListPool, BufferPool, 4, 16, 5, 3, 0);
    CHECK(fragments != NULL);
    if (fragments == NULL) {
        return;
    }
    for (net = NET_BUFFER_LIST_FIRST_NB(fragments); net != NULL; net = NET_BUFFER_NEXT_NB(net)) {
        length = NET_BUFFER_DATA_LENGTH(net) - 5;
        CHECK(length <= 16 && length > 0);
        CHECK(NET_BUFFER_DATA_OFFSET(net) >= 3);
        CHECK(HasData(net, 5, start, length));
        start += length;
        count++;
    }
    CHECK_EQUAL(start, DATA_LENGTH);
    CHECK_EQUAL(count, 3); /* 36 bytes: 16, 16, 4 */

    /* Together again, without the 5 bytes before each. */
    whole = NdisAllocateReassembledNetBufferList(fragments, ListPool, 5, 2, 0, 0);
    CHECK(whole != NULL);
    if (whole != NULL) {
        net = NET_BUFFER_LIST_FIRST_NB(whole);
        CHECK(NET_BUFFER_NEXT_NB(net) == NULL);
        CHECK_EQUAL(NET_BUFFER_DATA_LENGTH(net), DATA_LENGTH - 4 + 2);
        CHECK(HasData(net, 2, 4, DATA_LENGTH - 4));
        NdisFreeReassembledNetBufferList(whole, 2, 0);
    }
    NdisFreeFragmentNetBufferList(fragments, 5, 0);
    CheckRestored();
}

/* ---- copies ---- */

static void ProbeCopy(PADAPTER Adapter)
{
    PUCHAR memory = Adapter->Buffer + 1024;
    PMDL mdl = NdisAllocateMdl(Adapter->Handle, memory, 24);
    PNET_BUFFER to = mdl == NULL ? NULL : NdisAllocateNetBuffer(BufferPool, mdl, 0, 24);
    ULONG copied = 0, i;

    CHECK(to != NULL);
    if (to == NULL) {
        return;
    }
    CHECK_EQUAL(NdisCopyFromNetBufferToNetBuffer(to, 2, 16, Net, 12, &copied), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(copied, 16);
    for (i = 0; i < 16; i++) {
        CHECK_EQUAL(memory[2 + i], Expected(12 + i)); /* over the end of the first MDL */
    }
    NdisCopyFromNetBufferToNetBuffer(to, 2, 40, Net, 0, &copied);
    CHECK_EQUAL(copied, 22); /* all there is room for */
    NdisCopyFromNetBufferToNetBuffer(to, 0, 24, Net, 30, &copied);
    CHECK_EQUAL(copied, 10); /* all there is */
    CHECK_EQUAL(NET_BUFFER_DATA_LENGTH(to), 24);
    CHECK(NdisGetPoolFromNetBuffer(to) == BufferPool);
    NdisFreeNetBuffer(to);
    NdisFreeMdl(mdl);
}

static void ProbeInformation(void)
{
    PNET_BUFFER_LIST other = NdisAllocateNetBufferList(ListPool, 0, 0);

    CHECK(other != NULL);
    if (other == NULL) {
        return;
    }
    NET_BUFFER_LIST_INFO(List, TcpIpChecksumNetBufferListInfo) = (PVOID)0x11;
    NET_BUFFER_LIST_INFO(List, NetBufferListCancelId) = (PVOID)0x22;
    NET_BUFFER_LIST_INFO(List, NetBufferListProtocolId) = (PVOID)0x06;
    NET_BUFFER_LIST_INFO(List, NetBufferListHashValue) = (PVOID)0x33;
    CHECK_EQUAL(NdisGetNetBufferListProtocolId(List), 0x06);
    NdisCopySendNetBufferListInfo(other, List);
    CHECK(NET_BUFFER_LIST_INFO(other, TcpIpChecksumNetBufferListInfo) == (PVOID)0x11);
    CHECK(NET_BUFFER_LIST_INFO(other, NetBufferListCancelId) == (PVOID)0x22);
    CHECK(NET_BUFFER_LIST_INFO(other, NetBufferListHashValue) == NULL); /* a receiver's */
    NdisCopyReceiveNetBufferListInfo(other, List);
    CHECK(NET_BUFFER_LIST_INFO(other, NetBufferListHashValue) == (PVOID)0x33);
    NdisFreeNetBufferList(other);
    CHECK_EQUAL(NdisQueryNetBufferPhysicalCount(Net), 2);
}

/* ---- a pool with data ---- */

static void ProbeDataPool(PADAPTER Adapter)
{
    NET_BUFFER_POOL_PARAMETERS parameters;
    NDIS_HANDLE pool;
    PNET_BUFFER net;

    NdisZeroMemory(&parameters, sizeof(parameters));
    parameters.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    parameters.Header.Revision = NET_BUFFER_POOL_PARAMETERS_REVISION_1;
    parameters.Header.Size = NDIS_SIZEOF_NET_BUFFER_POOL_PARAMETERS_REVISION_1;
    parameters.PoolTag = TAG;
    parameters.DataSize = 100;
    pool = NdisAllocateNetBufferPool(Adapter->Handle, &parameters);
    net = pool == NULL ? NULL : NdisAllocateNetBufferMdlAndData(pool);
    CHECK(net != NULL);
    if (net != NULL) {
        CHECK(MmGetMdlByteCount(NET_BUFFER_FIRST_MDL(net)) >= 100);
        NdisFreeNetBuffer(net);
    }
    if (pool != NULL) {
        NdisFreeNetBufferPool(pool);
    }
}

static NDIS_STATUS RunProbes(PADAPTER Adapter)
{
    BOOLEAN made = MakeList(Adapter);

    CHECK(made);
    if (!made) {
        return NDIS_STATUS_RESOURCES;
    }
    ProbeContext();
    ProbeDataStart();
    ProbeClone();
    ProbeFragments();
    ProbeCopy(Adapter);
    ProbeInformation();
    ProbeDataPool(Adapter);
    FreeList();
    return NDIS_STATUS_SUCCESS;
}

static void EndProbes(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    EndChecks("probes_ndis_buffers");
}
