namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>What a record of the journal says. Numbers are part of the file format: add, never change.</summary>
internal enum RecordKind : byte
{
    /// <summary>A table exists as described.</summary>
    Table = 1,

    /// <summary>A table and all in it is gone.</summary>
    TableDeleted = 2,

    /// <summary>An item is as given. Written by former versions only.</summary>
    Put = 3,

    /// <summary>An item is gone.</summary>
    Delete = 4,

    /// <summary>Several items at once, with the client's token where there was one.</summary>
    Transaction = 5,

    /// <summary>A client's token has been used.</summary>
    Token = 6,

    /// <summary>The change that follows within the record is also one in the table's stream.</summary>
    Streamed = 7,

    /// <summary>A stream exists as described; in compacted journals.</summary>
    Stream = 8,

    /// <summary>A record of a stream; in compacted journals.</summary>
    StreamRecord = 9,

    /// <summary>The changes that follow within the record were made at this time.</summary>
    At = 16,

    /// <summary>The table as it is here is the beginning of its history. Written by former versions only.</summary>
    HistoryBegins = 17,

    /// <summary>A backup has been made of a table as it is here.</summary>
    BackupTaken = 18,

    /// <summary>A backup exists; its items follow in records of their own. In checkpoints.</summary>
    Backup = 19,

    /// <summary>An item of a backup.</summary>
    BackupItem = 20,

    /// <summary>A backup is gone.</summary>
    BackupDeleted = 21,

    /// <summary>An item is as given, at its place and with its size, so that nobody has to take it apart to store it.</summary>
    Item = 22,
}
