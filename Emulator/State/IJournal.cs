namespace Acinaces.Emulator.State;

/// <summary>The write-ahead log that all services share.</summary>
/// <remarks>
/// A service appends the record of a change while it holds the lock under which the change is applied, so the log and memory
/// agree on the order. Appending only copies into a buffer; <see cref="CommitAsync"/> makes everything appended so far durable.
/// </remarks>
internal interface IJournal
{
    /// <summary>Why changes are refused at present. Absent: they are not.</summary>
    string? Refusal => null;

    /// <summary>The earliest instant whose state can be read. Absent: the journal keeps nothing.</summary>
    DateTimeOffset? PastBegins => null;

    /// <summary>Hands on the records from which a part of an owner's former state follows, and perhaps a few later ones.</summary>
    /// <returns>False: that instant is not kept, or not any more.</returns>
    bool ReadPast(PartOfPast part, JournalReader.RecordHandler handle) => false;

    /// <summary>Adds a record and returns at once.</summary>
    /// <param name="stream">The owner's <see cref="IJournaled.JournalStream"/>.</param>
    /// <param name="record">Any bytes the owner can apply again.</param>
    void Append(byte stream, ReadOnlySpan<byte> record);

    /// <summary>Asked before a change is made: ends at once, unless the disk refused the last one and still does.</summary>
    /// <exception cref="JournalRefusalException">Nothing can be made durable at present.</exception>
    ValueTask RequireWritableAsync() => ValueTask.CompletedTask;

    /// <summary>Ends when every record appended before the call has reached the disk (or the page cache in relaxed mode).</summary>
    /// <exception cref="JournalRefusalException">They have not: what was changed must not be acknowledged.</exception>
    ValueTask CommitAsync();
}
