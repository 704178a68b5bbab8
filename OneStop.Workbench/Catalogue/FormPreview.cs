namespace OneStop.Workbench.Catalogue;

/// <summary>
/// The component that shows a definition as the counter will see it. It lives where forms are filled in, which this capability does not know.
/// Parameters: <c>Form</c>, <c>Procedure</c>, <c>Language</c>.
/// </summary>
public sealed record FormPreview(Type Component);
