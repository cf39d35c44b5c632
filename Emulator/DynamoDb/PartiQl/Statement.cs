using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>A statement as parsed, with its parameters in their places.</summary>
/// <param name="Table">The table's name or ARN.</param>
internal abstract record Statement(string Table)
{
    public bool Reads => this is Select;

    /// <summary>What IAM calls the right to run it.</summary>
    public abstract string Action { get; }

    /// <param name="Index">Absent: the table itself is read.</param>
    /// <param name="Paths">What is chosen. Absent: everything.</param>
    /// <param name="Where">Absent: all items.</param>
    internal sealed record Select(string Table, string? Index, IReadOnlyList<Term.Path>? Paths, Term? Where, IReadOnlyList<Ordering> OrderBy) : Statement(Table)
    {
        public override string Action => "dynamodb:PartiQLSelect";

        /// <summary>Where a function is called instead of a path chosen. Absent: nowhere.</summary>
        public TokenPlace? Call { get; init; }

        /// <summary>Functions cannot be chosen. The service says so only when it knows that it could read what the statement names.</summary>
        /// <exception cref="Pipeline.AwsErrorException">ValidationException: one is called.</exception>
        public void RequirePathsOnly()
        {
            if (Call is { } place)
                throw PartiQlErrors.At("Unexpected path component", place);
        }
    }

    internal sealed record Insert(string Table, AttributeMap Item) : Statement(Table)
    {
        public override string Action => "dynamodb:PartiQLInsert";
    }

    internal sealed record Update(string Table, IReadOnlyList<Assignment> Assignments, Term? Where, Returning? Returning) : Statement(Table)
    {
        public override string Action => "dynamodb:PartiQLUpdate";
    }

    internal sealed record Delete(string Table, Term? Where, Returning? Returning) : Statement(Table)
    {
        public override string Action => "dynamodb:PartiQLDelete";
    }

    /// <summary>A condition that a transaction depends on.</summary>
    internal sealed record Exists(Select Of) : Statement(Of.Table)
    {
        public override string Action => Of.Action;
    }
}
