using System.Collections.Concurrent;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>All backups of all tables; they outlive their table. Changed while the catalogue of tables is locked.</summary>
internal sealed class BackupCatalog
{
    private readonly ConcurrentDictionary<string, Backup> _backups = new(StringComparer.Ordinal);

    /// <summary>Backups in the order in which they were made.</summary>
    public IReadOnlyList<Backup> All => [.. _backups.Values.OrderBy(backup => backup.Definition.CreatedAt).ThenBy(backup => backup.Definition.Arn, StringComparer.Ordinal)];

    /// <exception cref="Pipeline.AwsErrorException">BackupNotFoundException.</exception>
    public Backup Require(string? arn) => _backups.GetValueOrDefault(arn ?? "") ?? throw DynamoDbErrors.BackupNotFound(arn);

    public void Add(Backup backup) => _backups[backup.Definition.Arn] = backup;

    public bool Remove(string arn) => _backups.TryRemove(arn, out _);

    /// <summary>Adds an item that the journal tells of.</summary>
    public void Restore(string arn, AttributeMap attributes)
    {
        var backup = _backups[arn];
        var (key, item) = (KeyShape.Of(backup.Definition.Table.KeySchema, backup.Definition.Table.AttributeDefinitions), Item.Encode(attributes));
        var place = EntryKey.ForItem(attributes[key.PartitionName], key.SortName is null ? null : attributes[key.SortName]);
        var stripe = backup.Items.StripeOf(place);
        stripe.Entries.Set(place, item);
        stripe.Bytes += item.SizeInBytes;
    }
}
