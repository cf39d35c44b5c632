namespace Acinaces.Emulator.Protocols;

/// <summary>How a service's shapes travel.</summary>
internal abstract record WireProtocol
{
    private WireProtocol()
    {
    }

    /// <summary>AWS JSON: the operation is in <c>X-Amz-Target: {TargetPrefix}.{Operation}</c>.</summary>
    /// <param name="Version"><c>1.0</c> or <c>1.1</c>.</param>
    internal sealed record AwsJson(string Version, string TargetPrefix) : WireProtocol;

    /// <summary>AWS Query: a form with <c>Action</c> in, XML out.</summary>
    internal sealed record Query(string ApiVersion, string XmlNamespace) : WireProtocol
    {
        /// <summary>
        /// Members that are not written in the usual way, by member name or, where two operations differ, by <c>Operation.Member</c>.
        /// Usual: lists as <c>X.member.N</c>, maps as <c>X.entry.N.key</c> and <c>.value</c>.
        /// </summary>
        public IReadOnlyDictionary<string, QueryMember> Members { get; init; } = new Dictionary<string, QueryMember>();

        public QueryMember MemberOf(string operation, string member) =>
            Members.TryGetValue($"{operation}.{member}", out var special) || Members.TryGetValue(member, out special) ? special : new QueryMember(member);
    }

    /// <summary>REST with XML bodies, as S3 has it; each operation carries its <see cref="Pipeline.HttpBinding"/>.</summary>
    /// <param name="PathOf">The path of a request in the form of the bindings, whatever host name carries a part of it.</param>
    internal sealed record RestXml(string XmlNamespace, Func<Pipeline.WireRequest, string> PathOf) : WireProtocol;

    /// <summary>REST with JSON bodies; each operation carries its <see cref="Pipeline.HttpBinding"/>.</summary>
    internal sealed record RestJson : WireProtocol;
}
