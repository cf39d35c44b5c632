using Acinaces.Emulator.DynamoDb.Exports;
using Acinaces.Emulator.DynamoDb.Imports.Wire;
using Acinaces.Emulator.DynamoDb.Operations;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Imports.Operations;

/// <summary>Makes a table of files in a bucket. The answer says IN_PROGRESS, as the service does; the import is at its end by then.</summary>
internal sealed class ImportTable(TableCatalog tables, TransferCatalog<ImportTableDescription> imports, CreateTable createTable, TableImporter importer, TimeProvider clock, IdSource ids) : IAsyncOperation<ImportTableRequest, ImportResponse>
{
    private const string Delimiters = ",;:|\t ";

    public IEnumerable<Permission> Permissions(ImportTableRequest request, Caller caller) => [new Permission("dynamodb:ImportTable", TableAddress.Of(request.TableCreationParameters?.TableName, caller).Arn)];

    public async ValueTask<ImportResponse> InvokeAsync(ImportTableRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var parameters = Validate(request);
        if (request.ClientToken is { } token && imports.All.FirstOrDefault(import => import.ClientToken == token) is { } former)
        {
            var isSame = former.S3BucketSource == request.S3BucketSource && former.InputFormat == request.InputFormat && former.TableCreationParameters?.TableName == parameters.TableName;
            return new ImportResponse(isSame ? former : throw DynamoDbErrors.TokenReused());
        }
        createTable.Invoke(parameters.ToRequest(), caller);
        var table = tables.RequireForControl(parameters.TableName, caller);
        var now = clock.GetUtcNow();
        var begun = new ImportTableDescription
        {
            ImportArn = TransferRules.NewArn(table.Definition.Arn, "import", now, ids),
            ImportStatus = "IN_PROGRESS",
            TableArn = table.Definition.Arn,
            TableId = table.Definition.Id,
            ClientToken = request.ClientToken ?? ids.Uuid(),
            S3BucketSource = request.S3BucketSource,
            InputFormat = request.InputFormat,
            InputFormatOptions = request.InputFormatOptions,
            InputCompressionType = request.InputCompressionType ?? "NONE",
            TableCreationParameters = parameters,
            StartTime = TableDescriber.Seconds(now),
        };
        imports.Put(begun);
        imports.Put(await importer.RunAsync(begun, table, caller, cancellationToken));
        return new ImportResponse(begun);
    }

    private static TableCreationParameters Validate(ImportTableRequest request)
    {
        new RequestValidator()
            .Required("s3BucketSource", request.S3BucketSource)
            .Required("s3BucketSource.s3Bucket", request.S3BucketSource?.S3Bucket)
            .Required("inputFormat", request.InputFormat)
            .OneOf("inputFormat", request.InputFormat, ["DYNAMODB_JSON", "ION", "CSV"])
            .OneOf("inputCompressionType", request.InputCompressionType, ["GZIP", "ZSTD", "NONE"])
            .Required("tableCreationParameters", request.TableCreationParameters)
            .ThrowIfInvalid();
        if (request.InputCompressionType == "ZSTD") throw DynamoDbErrors.Unsupported("InputCompressionType ZSTD");
        if (request.InputFormatOptions?.Csv is { } csv)
        {
            if (request.InputFormat != "CSV") throw DynamoDbErrors.Validation("InputFormatOptions.Csv can only be specified when InputFormat is CSV");
            if (csv.Delimiter is { } delimiter && !(delimiter.Length == 1 && Delimiters.Contains(delimiter, StringComparison.Ordinal)))
                throw DynamoDbErrors.Validation($"1 validation error detected: Value '{delimiter}' at 'inputFormatOptions.csv.delimiter' failed to satisfy constraint: Member must satisfy regular expression pattern: [,;:|\\t ]");
        }
        return request.TableCreationParameters ?? throw new InvalidOperationException("The validation has seen to it.");
    }
}
