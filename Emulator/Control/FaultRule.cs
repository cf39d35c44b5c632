namespace Acinaces.Emulator.Control;

/// <summary>A failure to be made on purpose. What is absent matches everything.</summary>
internal sealed record FaultRule
{
    /// <summary>Given by the emulator when the rule is added.</summary>
    public string? Id { get; init; }

    /// <summary>Signing name such as <c>dynamodb</c>.</summary>
    public string? Service { get; init; }

    /// <summary>Operation name such as <c>PutItem</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>Part of the caller's ARN, such as the function's role name.</summary>
    public string? Principal { get; init; }

    public required FaultKind Kind { get; init; }

    /// <summary>How many calls fail. Absent: all, until the rule is removed.</summary>
    public int? Count { get; init; }

    /// <summary>Share of the calls that fail, 0 to 1. Absent: each.</summary>
    public double? Probability { get; init; }

    /// <summary>Milliseconds, for <see cref="FaultKind.Delay"/>.</summary>
    public int? DelayMs { get; init; }

    /// <summary>Error code, for <see cref="FaultKind.Error"/>. Default <c>InternalServerError</c>.</summary>
    public string? Code { get; init; }

    public string? Message { get; init; }

    /// <summary>HTTP status, for <see cref="FaultKind.Error"/>. Default 500.</summary>
    public int? HttpStatus { get; init; }
}
