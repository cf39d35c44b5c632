using Acinaces.Emulator.DynamoDb.Exports.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Exports.Operations;

/// <summary>Describes one export.</summary>
internal sealed class DescribeExport(TransferCatalog<ExportDescription> exports) : IOperation<ExportRequest, ExportResponse>
{
    public IEnumerable<Permission> Permissions(ExportRequest request, Caller caller) => [new Permission("dynamodb:DescribeExport", request.ExportArn ?? "*")];

    public ExportResponse Invoke(ExportRequest request, Caller caller)
    {
        new RequestValidator().Required("exportArn", request.ExportArn).Length("exportArn", request.ExportArn, 37, 1024).ThrowIfInvalid();
        Require(request.ExportArn ?? "", caller);
        return new ExportResponse(exports.Find(request.ExportArn) ?? throw NotFound($"Export not found: {request.ExportArn}"));
    }

    private static void Require(string arn, Caller caller)
    {
        var parts = arn.Split(':', 6);
        if (parts.Length < 6 || parts[0] != "arn")
            throw Invalid();
        if (parts[1] != "aws" || parts[2] != "dynamodb" || parts[4] != caller.AccountId)
            throw DynamoDbErrors.AccessDenied();
        if (!parts[5].StartsWith("table/", StringComparison.Ordinal) || !parts[5].Contains("/export/", StringComparison.Ordinal))
            throw Invalid();
        if (parts[3] != caller.Region)
            throw NotFound("Invalid export arn");
    }

    private static AwsErrorException Invalid() => DynamoDbErrors.Validation("Invalid Export ARN");

    // The service says it twice.
    private static AwsErrorException NotFound(string detail) => new("ExportNotFoundException", $"Export not found: {detail}");
}
