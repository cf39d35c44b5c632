namespace Acinaces.Emulator.Protocols;

/// <summary>How one member is written in the Query protocol.</summary>
/// <param name="Name">Its name on the wire, such as <c>SendMessageBatchRequestEntry</c> for the member <c>Entries</c>.</param>
/// <param name="Flattened">List items are <c>Name.N</c> instead of <c>Name.member.N</c>; in XML the items repeat without an element around them.</param>
/// <param name="Key">Name of a map entry's key.</param>
/// <param name="Value">Name of a map entry's value.</param>
internal sealed record QueryMember(string Name, bool Flattened = false, string Key = "key", string Value = "value");
