using System.Globalization;

namespace Acinaces.Adapters.Aws.DynamoDb;

/// <summary>The DynamoDB operations our stores need. All reads of a table are strongly consistent.</summary>
/// <remarks>Ours instead of the SDK's because an order makes several calls; the numbers are in docs/decisions.</remarks>
public sealed class DynamoDbClient(AwsClient client)
{
    private const int MaxBatchAttempts = 4;

    public async Task<DynamoItem?> GetAsync(string table, DynamoItem key, CancellationToken cancellationToken) =>
        DynamoAnswer.Item(await client.CallAsync("GetItem", DynamoRequest.Get(new TableKey(table, key)), cancellationToken).ConfigureAwait(false), "Item"u8);

    /// <summary>At most 100 items, one answer per key in the order asked; null where there is no item.</summary>
    public async Task<IReadOnlyList<DynamoItem?>> BatchGetAsync(IReadOnlyList<TableKey> keys, CancellationToken cancellationToken)
    {
        var body = DynamoRequest.BatchGet(keys.DistinctBy(KeyText));
        for (var attempt = 1; ; attempt++)
        {
            var (found, incomplete) = DynamoAnswer.Batch(await client.CallAsync("BatchGetItem", body, cancellationToken).ConfigureAwait(false));
            if (!incomplete) return [.. keys.Select(key => found.TryGetValue(key.Table, out var items) ? items.Find(item => IsKeyOf(key.Key, item)) : null)];
            // Half an answer must not look like missing items: ask for all again, or fail.
            if (attempt == MaxBatchAttempts) throw new AwsServiceException("dynamodb", "UnprocessedKeys", 503, "The batch was never answered in full.");
            await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<ItemPage> QueryAsync(TableQuery query, CancellationToken cancellationToken) =>
        DynamoAnswer.Page(await client.CallAsync("Query", DynamoRequest.Query(query), cancellationToken).ConfigureAwait(false));

    /// <summary>Every page of the query, up to <paramref name="most"/> items.</summary>
    public async Task<IReadOnlyList<DynamoItem>> QueryAllAsync(TableQuery query, int most, CancellationToken cancellationToken)
    {
        var page = await QueryAsync(query, cancellationToken).ConfigureAwait(false);
        if (page.Next is null) return page.Items;
        var items = new List<DynamoItem>(page.Items);
        while (page.Next is not null && items.Count < most)
        {
            page = await QueryAsync(query with { StartAfter = page.Next }, cancellationToken).ConfigureAwait(false);
            items.AddRange(page.Items);
        }
        return items;
    }

    /// <summary>Makes one change.</summary>
    /// <returns>False when its condition did not hold; nothing was changed then.</returns>
    public async Task<bool> WriteAsync(TableWrite write, CancellationToken cancellationToken)
    {
        try
        {
            await client.CallAsync(OperationOf(write), DynamoRequest.Single(write, null), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AwsServiceException error) when (error.Code == "ConditionalCheckFailedException")
        {
            return false;
        }
    }

    /// <summary>Updates one item and returns it as it is afterwards; null when the condition did not hold.</summary>
    public async Task<DynamoItem?> UpdateAsync(TableWrite.Update update, CancellationToken cancellationToken)
    {
        try
        {
            return DynamoAnswer.Item(await client.CallAsync("UpdateItem", DynamoRequest.Single(update, "ALL_NEW"), cancellationToken).ConfigureAwait(false), "Attributes"u8);
        }
        catch (AwsServiceException error) when (error.Code == "ConditionalCheckFailedException")
        {
            return null;
        }
    }

    /// <summary>All changes or none.</summary>
    /// <param name="token">Makes a repetition within ten minutes harmless; at most 36 characters.</param>
    /// <exception cref="TransactionCanceledException">A condition did not hold, or another transaction was in the way.</exception>
    public Task TransactAsync(IReadOnlyList<TableWrite> writes, string? token, CancellationToken cancellationToken) =>
        client.CallAsync("TransactWriteItems", DynamoRequest.Transaction(writes, token), cancellationToken);

    private static string OperationOf(TableWrite write) => write switch
    {
        TableWrite.Put => "PutItem",
        TableWrite.Update => "UpdateItem",
        TableWrite.Delete => "DeleteItem",
        _ => throw new ArgumentException("A bare condition check needs a transaction.", nameof(write)),
    };

    private static bool IsKeyOf(DynamoItem key, DynamoItem item)
    {
        foreach (var (name, value) in key)
            if (!item.Has(name) || item.Text(name) != value.AsText()) return false;
        return true;
    }

    private static string KeyText(TableKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.Table}\n{string.Join('\n', key.Key.Select(part => part.Value.AsText()))}");
}
