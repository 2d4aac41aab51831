//! ntoskrnl
