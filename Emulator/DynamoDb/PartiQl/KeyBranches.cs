using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>
/// A WHERE clause as the searches by key that it falls into, one for each way in which its alternatives can hold.
/// The service refuses clauses of which two searches could find one item.
/// </summary>
internal sealed class KeyBranches
{
    private const int MaxBranches = 20_000;
    private readonly IReadOnlyList<Branch> _branches;
    private readonly KeyShape _key;

    private KeyBranches(IReadOnlyList<Branch> branches, KeyShape key) => (_branches, _key) = (branches, key);

    /// <summary>What the search demands that the service makes first; its table of partitions gives them in another order than the clause.</summary>
    public Term First =>
        HashOrder.SortValues(_branches, branch => branch.Partition)[0].Terms.Aggregate((all, next) => new Term.Binary("AND", all, next, next.Place));

    /// <param name="where">The clause. Absent: everything is wanted.</param>
    /// <param name="key">The key of the table or index.</param>
    /// <returns>Absent: some alternative does not name one partition, so everything is looked at.</returns>
    public static KeyBranches? Of(Term? where, KeyShape key)
    {
        if (where is null || Split(where, key) is not { } alternatives)
            return null;
        var branches = new List<Branch>(alternatives.Count);
        foreach (var terms in alternatives)
        {
            if (PartitionOf(terms, key) is not { } partition)
                return null;
            branches.Add(new Branch(partition, terms));
        }
        return new KeyBranches(branches, key);
    }

    /// <summary>Requires keys of the right types, few enough searches, and that no two of them meet.</summary>
    /// <exception cref="Pipeline.AwsErrorException">ValidationException.</exception>
    public void Require()
    {
        if (_branches.Any(branch => branch.Partition.Type != _key.PartitionType))
            throw PartiQlErrors.KeyType(_key.PartitionName);
        RequireApart();
    }

    /// <summary>As <see cref="Require"/>, whatever the types of the keys.</summary>
    public void RequireApart()
    {
        if (_branches.Count == 1)
            return;
        if (_branches.Count > PartiQlLimits.MaxRanges)
            throw PartiQlErrors.TooManyReads();
        var ranges = _branches.Where(branch => !branch.Terms.Any(ExcludesSorts)).Select(branch => SelectPlan.RangeOf(branch.Partition, branch.Terms, _key)).ToList();
        for (var later = 1; later < ranges.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (ranges[earlier].Meets(ranges[later]))
                    throw PartiQlErrors.Overlapping();
            }
        }
    }

    // What a search leaves out is no range, and is not compared.
    private bool ExcludesSorts(Term term) =>
        term is Term.Negation or Term.Binary { Symbol: "<>" } && Names(term, name => name == _key.SortName);

    private static AttributeValue? PartitionOf(IReadOnlyList<Term> terms, KeyShape key)
    {
        AttributeValue? partition = null;
        foreach (var term in terms)
        {
            if (WhereClause.Equality(term) is not var (name, value) || name != key.PartitionName)
                continue;
            if (partition is not null && !partition.Equals(value))
                return null;
            partition = value;
        }
        return partition;
    }

    /// <summary>The alternatives of a term, each as what must hold together. Absent: there are too many of them to look at.</summary>
    private static List<IReadOnlyList<Term>>? Split(Term term, KeyShape key)
    {
        switch (term)
        {
            case Term.Binary { Symbol: "AND" } and:
                if (Split(and.Left, key) is not { } lefts || Split(and.Right, key) is not { } rights || (long)lefts.Count * rights.Count > MaxBranches)
                    return null;
                return [.. lefts.SelectMany(_ => rights, (left, right) => (IReadOnlyList<Term>)[.. left, .. right])];
            case Term.Binary { Symbol: "OR" } either when Names(either, key.Includes):
                if (Split(either.Left, key) is not { } ones || Split(either.Right, key) is not { } others || ones.Count + others.Count > MaxBranches)
                    return null;
                return [.. ones, .. others];
            case Term.In { Of: Term.Path { Elements.Length: 1 } path } isIn when key.Includes(path.Root) && isIn.Options.All(option => option is Term.Constant):
                var place = isIn.Place;
                return [.. isIn.Options.Select(option => (IReadOnlyList<Term>)[new Term.Binary("=", path, option, place)])];
            default:
                return [[term]];
        }
    }

    private static bool Names(Term term, Func<string, bool> isMeant) => term switch
    {
        Term.Path path => isMeant(path.Root),
        Term.Binary binary => Names(binary.Left, isMeant) || Names(binary.Right, isMeant),
        Term.Negation not => Names(not.Of, isMeant),
        Term.Between between => Names(between.Of, isMeant) || Names(between.Low, isMeant) || Names(between.High, isMeant),
        Term.In isIn => Names(isIn.Of, isMeant),
        Term.Is test => Names(test.Of, isMeant),
        Term.Call call => call.Arguments.Any(argument => Names(argument, isMeant)),
        _ => false,
    };

    private sealed record Branch(AttributeValue Partition, IReadOnlyList<Term> Terms);
}
