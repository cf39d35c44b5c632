using Acinaces.Emulator.DynamoDb.Exports;
using Acinaces.Emulator.DynamoDb.Imports.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Imports.Operations;

/// <summary>Describes one import.</summary>
internal sealed class DescribeImport(TransferCatalog<ImportTableDescription> imports) : IOperation<ImportRequest, ImportResponse>
{
    public IEnumerable<Permission> Permissions(ImportRequest request, Caller caller) => [new Permission("dynamodb:DescribeImport", request.ImportArn ?? "*")];

    public ImportResponse Invoke(ImportRequest request, Caller caller)
    {
        new RequestValidator().Required("importArn", request.ImportArn).Length("importArn", request.ImportArn, 37, 1024).ThrowIfInvalid();
        return new ImportResponse(imports.Find(request.ImportArn) ?? throw new AwsErrorException("ImportNotFoundException", $"Import not found: {request.ImportArn}"));
    }
}
