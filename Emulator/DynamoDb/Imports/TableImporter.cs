using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.DynamoDb.Exports;
using Acinaces.Emulator.DynamoDb.Imports.Wire;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Imports;

/// <summary>Fills a new table with the items of the files in a bucket. A line that is none is counted, and the next one is read.</summary>
internal sealed class TableImporter(TableCatalog tables, DeliveryRouter delivery, TimeProvider clock)
{
    private const string NotAllValid = "ItemValidationError";
    private const string NotAllValidText = "Some of the items failed validation checks. Please check CloudWatch error logs for more details.";

    /// <returns>The description as it is at the end.</returns>
    public async Task<ImportTableDescription> RunAsync(ImportTableDescription import, Table table, Caller caller, CancellationToken cancellationToken)
    {
        var objects = delivery.Objects ?? throw new InvalidOperationException("No service keeps objects.");
        var place = new ObjectPlace(import.S3BucketSource?.S3Bucket ?? "", import.S3BucketSource?.S3KeyPrefix ?? "", import.S3BucketSource?.S3BucketOwner);
        try
        {
            var keys = objects.List(place, caller);
            if (keys.Count == 0) throw new AwsErrorException("NoSuchKey", "No file begins with the S3KeyPrefix.");
            foreach (var key in keys) import = await ReadAsync(import, table, objects.Read(place with { Key = key }, caller), cancellationToken);
            return import.ErrorCount == 0
                ? Ended(import, "COMPLETED", null)
                : Ended(import, "FAILED", new TransferFailure(NotAllValid, NotAllValidText));
        }
        catch (AwsErrorException refusal)
        {
            return Ended(import, "FAILED", TransferFailure.Of(refusal.Error));
        }
    }

    private ImportTableDescription Ended(ImportTableDescription import, string status, TransferFailure? failure) =>
        import with { ImportStatus = status, EndTime = TableDescriber.Seconds(clock.GetUtcNow()), FailureCode = failure?.Code, FailureMessage = failure?.Message };

    private async Task<ImportTableDescription> ReadAsync(ImportTableDescription import, Table table, Stream file, CancellationToken cancellationToken)
    {
        await using var bytes = import.InputCompressionType == "GZIP" ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var text = new StreamReader(bytes, Encoding.UTF8);
        var types = table.Definition.AttributeDefinitions.ToDictionary(definition => definition.AttributeName ?? "", definition => definition.AttributeType ?? "S");
        var lines = ItemLines.Of(import.InputFormat ?? "", import.InputFormatOptions?.Csv, types);
        var (processed, imported, errors, size) = (0L, 0L, 0L, 0L);
        try
        {
            while (await text.ReadLineAsync(cancellationToken) is { } line)
            {
                size += Encoding.UTF8.GetByteCount(line) + 1;
                if (TryPut(table, lines, line) is not { } isStored) continue;
                processed++;
                if (isStored) imported++;
                else errors++;
            }
        }
        catch (InvalidDataException)
        {
            // What is left of a file that is not compressed as was said cannot be read.
            errors++;
        }
        return import with
        {
            ProcessedItemCount = import.ProcessedItemCount + processed,
            ImportedItemCount = import.ImportedItemCount + imported,
            ErrorCount = import.ErrorCount + errors,
            ProcessedSizeBytes = import.ProcessedSizeBytes + size,
        };
    }

    /// <returns>Whether the line's item is in the table now. Null: the line has none.</returns>
    private bool? TryPut(Table table, ItemLines lines, string line)
    {
        try
        {
            if (lines.Read(line) is not { } item) return null;
            tables.Writer.Apply(ItemWrites.Put(table, AttributeRules.Require(item, "item", RequestLayer.Older), null, showItem: false));
            return true;
        }
        catch (Exception wrong) when (wrong is JsonException or AwsErrorException)
        {
            return false;
        }
    }
}
