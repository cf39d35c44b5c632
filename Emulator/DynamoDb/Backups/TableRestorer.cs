using Acinaces.Emulator.DynamoDb.Lifecycle;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>Makes a new table that begins with the items of a former one.</summary>
internal sealed class TableRestorer(TableCatalog tables, TimeProvider clock, IdSource ids)
{
    /// <exception cref="AwsErrorException">TableAlreadyExistsException.</exception>
    public TableDescriptionResponse Restore(string? name, TableDefinition like, RestoreSource source, StoreCapture items, Caller caller)
    {
        var address = TableAddress.Of(name, caller);
        var now = clock.GetUtcNow();
        if (tables.Find(address) is not null)
            throw DynamoDbErrors.TableAlreadyExists(address.Name);
        var id = ids.Uuid();
        var table = tables.CreateFrom(address, items, number => like with
        {
            Number = number,
            Account = address.Account,
            Region = address.Region,
            Name = address.Name,
            Id = id,
            CreatedAt = now,
            OnDemandSince = like.IsOnDemand ? now : null,
            LastThroughputIncrease = null,
            LastThroughputDecrease = null,
            RestoredFrom = source,
            Pending = tables.HasDelays ? [TableDelays.OfCreation(like.GlobalIndexes.Count + like.LocalIndexes.Count + like.VectorIndexes.Count > 0, now)] : [],
        });
        var description = TableDescriber.DescribeNew(table, null, now);
        return new TableDescriptionResponse { TableDescription = description with { RestoreSummary = description.RestoreSummary is { } summary ? summary with { RestoreInProgress = true } : null } };
    }
}
