namespace Acinaces.Emulator.Pipeline;

/// <summary>One right a request needs, as IAM names it.</summary>
/// <param name="Action">Service prefix and action, such as <c>dynamodb:PutItem</c>.</param>
/// <param name="Resource">ARN the action is done on, or <c>*</c> where the action knows no resource.</param>
internal readonly record struct Permission(string Action, string Resource)
{
    /// <summary>The resource's own policy document (JSON), where its service keeps one. Absent: only the caller's policies count.</summary>
    public string? ResourcePolicy { get; init; }

    /// <summary>The account that owns the resource, where its ARN names none. Absent: the ARN says it, or it is the caller's.</summary>
    public string? ResourceAccount { get; init; }

    /// <summary>Condition keys that only the service knows, such as <c>dynamodb:LeadingKeys</c>, with their values. Absent for most.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? ConditionValues { get; init; }
}
