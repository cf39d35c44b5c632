using Acinaces.Emulator.DynamoDb.Exports;
using Acinaces.Emulator.DynamoDb.Exports.Operations;
using Acinaces.Emulator.DynamoDb.Exports.Wire;
using Acinaces.Emulator.DynamoDb.Imports.Operations;
using Acinaces.Emulator.DynamoDb.Imports.Wire;
using Acinaces.Emulator.DynamoDb.Operations;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Imports;

/// <summary>The operations that move tables into buckets and back.</summary>
internal sealed class TransferOperations(EmulatorContext context, TableCatalog tables)
{
    private readonly TransferCatalog<ExportDescription> _exports = new(JournalStreams.DynamoDbExports, context.Journal, ExportsJson.Default.ExportDescription, export => export.ExportArn);
    private readonly TransferCatalog<ImportTableDescription> _imports = new(JournalStreams.DynamoDbImports, context.Journal, ImportsJson.Default.ImportTableDescription, import => import.ImportArn);

    public IReadOnlyList<IJournaled> Journaled => [_exports, _imports];

    public IReadOnlyList<OperationBinding> All()
    {
        var (exports, imports) = (ExportsJson.Default, ImportsJson.Default);
        var exporter = new TableExporter(context.Delivery, context.Clock, context.Ids);
        var importer = new TableImporter(tables, context.Delivery, context.Clock);
        var createTable = new CreateTable(tables, context.Clock, context.Ids);
        return
        [
            OperationBinding.For(new DescribeExport(_exports), () => exports.ExportRequest, () => exports.ExportResponse, writes: false),
            OperationBinding.For(new DescribeImport(_imports), () => imports.ImportRequest, () => imports.ImportResponse, writes: false),
            OperationBinding.For(new ExportTableToPointInTime(tables, _exports, exporter, context.Clock, context.Ids), () => exports.ExportTableRequest, () => exports.ExportResponse),
            OperationBinding.For(new ImportTable(tables, _imports, createTable, importer, context.Clock, context.Ids), () => imports.ImportTableRequest, () => imports.ImportResponse) with { Note = "DYNAMODB_JSON, CSV and ION, plain or GZIP; ZSTD is refused. There is no CloudWatch log of faulty items." },
            OperationBinding.For(new ListExports(_exports, tables), () => exports.ListExportsRequest, () => exports.ListExportsResponse, writes: false),
            OperationBinding.For(new ListImports(_imports), () => imports.ListImportsRequest, () => imports.ListImportsResponse, writes: false),
        ];
    }
}
