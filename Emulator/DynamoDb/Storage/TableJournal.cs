using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Puts changes into the emulator's journal. Called while the lock is held under which the change is applied.</summary>
internal sealed class TableJournal(IJournal journal)
{
    public void Append(TableDefinition definition) => Append(RecordWriter.Rent().Table(definition));

    public void AppendDeleted(TableDefinition definition) => Append(RecordWriter.Rent().TableDeleted(definition.Number));

    public void Append(ItemWrite write) => Append(RecordWriter.Rent().Change(write));

    public void Append(IReadOnlyList<ItemWrite> writes, TransactionToken? token) => Append(RecordWriter.Rent().Transaction(writes, token));

    private void Append(RecordWriter record) => journal.Append(JournalStreams.DynamoDb, record.Written);
}
