package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.List;

/// An area with the areas inside it, while the city is put together. One thread.
final class Node {

    private final Candidate area;
    private final List<Node> children = new ArrayList<>();

    Node(Candidate area) {
        this.area = area;
    }

    Candidate area() {
        return area;
    }

    List<Node> children() {
        return children;
    }

    /// 1 for a leaf.
    int height() {
        return 1 + children.stream().mapToInt(Node::height).max().orElse(0);
    }
}
